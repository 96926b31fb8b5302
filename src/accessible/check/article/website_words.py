"""Words of a website that came along when its page was copied: an article goes in, "Leave a Reply" comes out.

They are read aloud as the article's. A saved page tells by its elements what is the site's, and staff's own list
(`furniture`) takes lines out of pasted text; what neither knew is told. Nothing is left out here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accessible.article import Article
from accessible.check.article.article_rule import warned
from accessible.check.article.own_words import own_sentences
from accessible.errors import Finding

# Whole sentences, as the usual systems for sites (WordPress and its parts, Drupal, GOV.UK) write them.
# What an article could say itself ("Contents", "Menu", "Sign up for our newsletter") is not here.
_SHARED = r"(?:page|post|article|story|entry|site)"
_PLACES = r"(?:facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|tumblr|telegram|bluesky|threads|messenger|e-?mail)"
_WEBSITE = re.compile(
    rf"""
    skip\ (?:to|past)\ (?:the\ )?(?:main\ )?(?:content|navigation|menu|footer|search)
    |(?:back|scroll|return)\ to\ (?:the\ )?top(?:\ of\ (?:the\ )?page)?
    |.{{1,60}}\(opens\ in\ (?:a\ )?new\ (?:window|tab)\)
    |click\ to\ (?:share|e-?mail|print|tweet).{{0,60}}
    |(?:share|like|print|e-?mail|save|bookmark|edit)\ this(?:\ {_SHARED})?
    |share\ (?:(?:it|this(?:\ {_SHARED})?)\ )?(?:on|via|by)\ {_PLACES}
    |(?:tweet|pin\ it|copy\ link|like\ loading|loading|toggle\ (?:navigation|menu)|skip\ (?:ad|advert|advertisement))
    |leave\ a\ (?:reply|comment)(?:\ cancel\ reply)?|cancel\ reply|post\ (?:a\ )?comment|submit\ comment
    |(?:no|\d+)\ comments?(?:\ (?:yet|on\ .{{1,80}}))?
    |your\ e-?mail\ address\ will\ not\ be\ (?:published|shared)|required\ fields\ are\ marked(?:\ \*)?
    |save\ my\ name,?\ e-?mail.{{0,80}}|notify\ me\ of\ (?:new|follow-?up)\ (?:posts|comments).{{0,30}}
    |(?:you\ must\ be\ )?log(?:ged)?\ in\ to\ (?:reply|(?:leave|post)\ a\ comment)
    |(?:we|this\ (?:site|website))\ uses?\ (?:\w+\ )?cookies(?:\ (?:to|on|for|so)\b.{{0,120}})?
    |(?:accept|reject|allow|decline)\ (?:all|additional|optional|analytics)\ cookies|(?:manage|change)\ cookie\ settings
    |(?:posted|filed|tagged)\ (?:in|under|with|as)\b.{{1,60}}
    |(?:previous|next|older|newer)\ (?:post|article|story|entry)s?(?:\b.{{1,80}})?
    |(?:related|recent|popular|latest)\ (?:posts|articles|stories)|you\ (?:may|might)\ also\ like(?:\ this)?
    |\d+\ min(?:ute)?s?\ read|estimated\ reading\ time\b.{{0,20}}
    |(?:proudly\ )?powered\ by\ \w+|view\ all\ posts\ by\ .{{1,40}}
    """,
    re.IGNORECASE | re.VERBOSE,
)
_AROUND = " .…:!*<>«»‹›←→|-–—"


def website_words(article: Article) -> Iterator[Finding]:
    """Sentences, headings and items that are a website's own words, whole."""
    for sentence in own_sentences(article):
        if _WEBSITE.fullmatch(" ".join(sentence.text.split()).strip(_AROUND)):
            message = "These seem to be words of a website, not of the article. They will be printed and read aloud."
            remedy = "Take them out. For a .txt file or a saved page, the list furniture takes them out each time."
            yield warned(article, "website-words", sentence.line, sentence.text, message, remedy)
