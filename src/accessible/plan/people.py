"""Words around people's names, and words that are no names: tables only, for `plan/initials.py`."""

from __future__ import annotations

TITLES = frozenset(
    "Dr Drs Doctor Doctors Mr Mrs Ms Miss Mx Prof Profs Professor Professors Sir Dame Lord Lady Rev Revd Reverend "
    "Father Fr Hon Messrs Cllr Councillor Capt Captain Baroness Baron Judge Nurse Sister Matron President".split()
)
"""Before a surname and its initials, with a capital."""

BEFORE_NAMES = frozenset(
    "apologies attending attendance present absent proposed proposer seconded seconder minuted chaired moved "
    "author authors by chair chairman chairwoman coach consultant cofounder columnist dietitian director doctor editor "
    "edited founder gp illustration illustrator nurse patron photo photograph physiotherapist picture president "
    "professor psychologist researcher secretary specialist surgeon therapist treasurer trustee words writer "
    "added adds asked asks explained explains replied replies said says writes wrote".split()
)
"""Before a person's initials, in either case: what they are, or that they say something."""

NAMED_BY_LETTER = frozenset(
    "annex answer appendix arm band block box case category chapter class coenzyme cohort column complement element "
    "exhibit factor figure fig flat flu form gate grade group haemoglobin hall hep hepatitis immunoglobulin "
    "influenza item letter level line list location model note option panel part patient phase plan platform point "
    "protein question room route row sample schedule scheme section set site stage step strep streptococcus table "
    "team tier toxin type unit version vit vitamin vitamins vits ward wing zone".split()
)
"""Before a letter that is a name by itself: "vitamin C", "plan B"."""

PARTICLES = "van|von|der|den|de|del|della|da|di|dos|du|la|le|ter|bin|ibn|al|el"
"""Small words that a surname may begin with."""

FIRST_NAMES = frozenset(
    "Aaron Abdul Abigail Adam Adrian Agnes Aisha Alan Albert Alec Alex Alexander Alexandra Alfred Ali Alice Alison "
    "Amanda Amara Amelia Amir Amy Andrea Andrew Angela Anita Anna Anne Annie Anthony Antonia Arthur Asha Audrey "
    "Barbara Barry Beatrice Ben Benjamin Bernard Beth Betty Beverley Brenda Brian Bridget Bruce Callum Cameron Carl "
    "Carol Caroline Catherine Charles Charlotte Chloe Chris Christina Christine Christopher Claire Clare Colin Craig "
    "Daisy Daniel David Dawn Deborah Declan Denise Dennis Derek Diana Diane Dominic Donald Donna Dorothy Douglas "
    "Duncan Edith Edward Edwin Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Emily Emma Eric Erin Esther Eve Evelyn "
    "Farah Fatima Fiona Florence Frances Francis Frank Franklin Fred Gail Gareth Gary Gavin Geoffrey George Georgia "
    "Gerald Gillian Glenn Gloria Gordon Grace Graham Grant Gwen Hannah Harold Harriet Harry Hazel Heather Helen Henry "
    "Howard Hugh Ian Imran Irene Isaac Isabel Isla Jack Jacob Jacqueline James Jamie Jan Jane Janet Janice Jason Jean "
    "Jennifer Jenny Jeremy Jessica Jill Jim Joan Joanna Joanne Jodie John Jonathan Jordan Joseph Josephine Joshua Joy "
    "Joyce Judith Judy Julia Julian Julie June Karen Kate Katherine Kathleen Katie Keith Kelly Kenneth Kevin Kim "
    "Kirsty Kofi Kumar Kyle Laura Lauren Lawrence Leanne Lee Leila Leo Leon Leonard Lesley Lewis Liam Lily Linda Lisa "
    "Lorraine Louis Louise Lucy Luke Lydia Lyndon Lynn Maeve Maggie Malcolm Margaret Maria Marian Marie Marilyn Marion "
    "Mark Martha Martin Mary Matthew Maureen Megan Mei Michael Michelle Miriam Mohammed Moira Mona Monica Muhammad "
    "Nadia Naomi Natalie Nathan Neha Neil Niamh Nicholas Nicola Nigel Nina Noah Nora Norman Olive Oliver Olivia Omar "
    "Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Peggy Penelope Peter Philip Philippa Phoebe Piotr Priya "
    "Rachel Raj Ralph Raymond Rebecca Rhys Richard Rita Robert Robin Roger Ronald Rosa Rosemary Ross Roy Russell Ruth "
    "Ryan Sally Sam Samantha Samuel Sandra Sanjay Sara Sarah Scott Sean Shannon Sharon Sheila Shirley Sian Simon "
    "Siobhan Sofia Sophia Sophie Stanley Stella Stephanie Stephen Steven Stuart Susan Suzanne Sylvia Tara Teresa "
    "Terence Theresa Thomas Timothy Tina Toby Tom Tony Tracey Trevor Tunde Ulysses Una Ursula Valerie Vanessa Vera "
    "Veronica Victor Victoria Vikram Vincent Violet Virginia Vivian Walter Wayne Wendy William Winston Yasmin Yvonne "
    "Zara Zoe".split()
)
"""First names that are often met in Britain. One that is missing costs a breath before the surname, no more."""

NO_SURNAMES = frozenset(
    "a about above across add after again all almost already also although always am an and another any anybody "
    "anyone anything apart apply are as ask at avoid away be because been before begin being below besides between "
    "book both bring but buy by call can cannot carers carry check children choose clean clinics come consider "
    "contact could count dear decide despite did diet do doctors does doing don't donate drink drugs due during each "
    "easy eat either else email energy enjoy enough even every everybody everyone everything exercise expect families "
    "few fewer finally find finish first follow food for friends from full further get give go had half hardly has "
    "have having he help hence her here hers him his hospitals how however if imagine in include indeed indoors "
    "inside instead is it its it's i'm i've join just keep know last later least leave less let lie light like limit "
    "listen look lots luckily make many maybe me meals measure medicines meet members men might mine more most mostly "
    "move much must my nearly neither never next no nobody none nor not note nothing now nowadays of off often oh on "
    "once one only open or order other others otherwise our ours out outside over pace pacing pain parents patients "
    "people perhaps phone pick plan please press prepare put quite rather reach read readers really recent recently "
    "reduce remember research rest resting return ring rise sadly same save say scientists see seek seldom send "
    "several shall share she should show similarly since sit sleep slowly so some somebody someone something "
    "sometimes soon speak spread staff stand start stay still stop stretch studies such sunlight supplements support "
    "symptoms tablets take talk tea tell ten thank thanks that that's the their them then there therefore there's "
    "these they they're thinking this those though three through throughout thus till to today together tomorrow too "
    "treat treatment trials try turn two under unfortunately unless until up upon us use used usually very visit "
    "volunteers wait walk was wash watch water we well were we're what whatever when whenever where wherever whether "
    "which while who whoever whose why will with within without women won't work would write yes yesterday yet you "
    "you'll your you're yours being eating exercising getting going living lying nurses sitting sleeping standing "
    "taking talking testing tests using walking working".split()
)
"""Words that open a sentence and are hardly ever surnames: where one follows, the capital before it ended one."""
