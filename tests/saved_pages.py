"""Web pages for tests, as browsers save them and systems for sites make them. Every text here is made up.

`page` puts an article into a site around it. The whole pages below stand for kinds of sites, not for any of them.
"""

# ruff: noqa: E501  (pages stand here as browsers save them)

from __future__ import annotations

HEAD = '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'


def page(*article: str, title: str = "Rest – Wrenfold", head: str = "", around: str = "", first: str = "") -> str:
    """A page with this article in its main text, below its title; `around` stands outside it."""
    named = first or "<h1>Rest</h1>"
    return f"{HEAD.format(title=title, head=head)}<body><main>{named}{''.join(article)}</main>{around}</body></html>"


BLOCK_THEME = (
    HEAD.format(title="Resting first – Wrenfold", head='<meta property="og:site_name" content="Wrenfold">')
    + """
<body class="wp-singular single">
<a class="skip-link screen-reader-text" href="#wp--skip-link--target">Skip to content</a>
<div class="wp-site-blocks">
<header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="/">Wrenfold</a></p>
<nav class="wp-block-navigation"><ul><li><a href="/about/"><span>About us</span></a></li></ul></nav></div></header>
<main class="wp-block-group" id="wp--skip-link--target"><div class="wp-block-group">
<h1 class="wp-block-post-title">Resting first</h1>
<div class="wp-block-post-author-name">By Jo Marsh</div>
<div class="wp-block-post-date"><time datetime="2026-11-03T09:00:00+00:00">3 November 2026</time></div>
<div class="entry-content wp-block-post-content">
<p class="wp-block-paragraph">Rest <em>before</em> you are tired&nbsp;&ndash; not after.</p>
<h2 class="wp-block-heading">What to do</h2>
<ul class="wp-block-list"><li>Sit down.</li><li>Put your feet up.<ul class="wp-block-list"><li>On a cushion.</li></ul></li></ul>
<figure class="wp-block-image size-large"><img src="./Resting first_files/sofa-1024x683.png" alt="A grey sofa." width="1024">
<figcaption class="wp-element-caption">My sofa.</figcaption></figure>
<blockquote class="wp-block-quote"><p>I stop when the voice says so.</p><cite>Sam</cite></blockquote>
<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Email</a></li></ul></div>
</div></div>
<div class="wp-block-group"><div class="taxonomy-category wp-block-post-terms">Posted in <a href="/tips/">Tips</a></div></div>
</main>
<footer class="wp-block-template-part"><p>Wrenfold is a made-up charity.</p></footer>
</div><script>window.wp = "<p>No words.</p>";</script></body></html>"""
)
DIV_SOUP = (
    HEAD.format(title="Wrenfold - Our news - A warm room", head="")
    + """
<body><div id="wrap"><div id="header"><div class="logo">Wrenfold</div><div id="nav"><a href="/">Home</a> | <a href="/n">News</a></div></div>
<div id="mainwrap"><div class="inner"><div class="breadcrumbs">Home &raquo; News</div>
<div id="content-area"><div class="post"><h1 class="title">A warm room</h1>
<div class="meta">by Ada Finch</div>
<div class="body">The room is warm now.<br><br>It took four weeks, and 12 phone calls.<br>
<div class="text">We asked the council first. They were kind, and said that a grant of &pound;250 was there to be had.</div>
<font size="2">Ask for it by name.</font></div></div></div>
<div class="sidebar_right"><b>Latest</b><ul><li><a href="/a">A walk</a></li></ul></div></div></div>
<div id="footer">&copy; Wrenfold 2026</div></div></body></html>"""
)
FIREFOX = (
    "<!DOCTYPE html>\n<html><head>\n"
    '<meta http-equiv="content-type" content="text/html; charset=windows-1252"><title>Oats | Wrenfold</title>'
    '<base href="https://www.wrenfold.example/recipes/oats/"></head>'
    '<body><article><h1>Oats</h1><p>Serves 2 – costs £1.</p><ol><li>Boil <a href="../milk/">the milk</a>.</li>'
    '<li>Add 40&#160;g of oats.</li></ol><p><img src="Oats_files/bowl.jpg" alt="A bowl."></p></article></body></html>'
)
CHROME = (
    "<!DOCTYPE html>\n<!-- saved from url=(0043)https://www.wrenfold.example/blog/winter/ -->\n"
    '<html lang="en-GB"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
    '<title>Winter</title></head><body><div id="root"><header><a href="https://www.wrenfold.example/">Wrenfold</a>'
    '</header><div role="main"><section><h1>Winter</h1><p>It gets dark at 4pm. Read <a href="/help">our help page</a>.'
    '</p></section></div></div><script src="./Winter_files/app.js.download"></script></body></html>'
)
COLUMN = (
    HEAD.format(title="Can I have a flu jab?", head="")
    + """
<body><div class="skip"><a class="skip-link" href="#c">Skip to main content</a></div>
<div class="basket"><p>Your basket is empty</p></div>
<div id="c" role="main"><p class="crumb">Medical Matters &gt; Treatment: Can I have a flu jab?</p>
<p>This question appeared in Issue 42.</p>
<h2>Question</h2><p>I react to many medicines. Can I have a flu jab?</p>
<h2>Answer</h2><p>Most people can. Ask your own doctor first, and say what happened before.</p>
<p>The words in this magazine are general. Ask your own doctor before you change a medicine.</p></div></body></html>"""
)
DRUPAL = (
    HEAD.format(title="Pacing | Wrenfold", head='<meta name="author" content="webadmin">')
    + """
<body class="path-node"><div class="dialog-off-canvas-main-canvas"><header role="banner"><div class="region">Wrenfold</div></header>
<main role="main"><div class="layout-content"><div class="region region-content">
<h1><span class="field field--name-title">Pacing</span></h1>
<article class="node node--type-page"><div class="node__content"><div class="field field--name-body">
<p>Do less than you could.</p><h3>Why</h3><p>You keep some back for <strong>tomorrow</strong>.</p>
<dl><dt>Payback</dt><dd>Feeling worse after effort.</dd></dl>
<p class="visually-hidden">End of text</p>
</div></div></article></div></div></main>
<div class="eu-cookie-compliance-banner" role="alertdialog"><p>We use cookies.</p></div></div></body></html>"""
)
HELP_PAGES = (
    HEAD.format(title="Sleep", head="")
    + """
<body><nav><ol class="breadcrumb"><li>Home</li><li>Sleep</li></ol></nav><main><article><header><h1>Sleep</h1></header>
<section><h2><button type="button">How long?</button></h2><p>Seven hours are usual.</p></section>
<details><summary>What helps?</summary><p>A dark room.</p></details>
<aside><h3>Tip</h3><p>Read on paper.</p></aside><footer><p>Reviewed by Dr R. Cole, June 2026</p></footer></article></main></body></html>"""
)
OLD_TABLES = """<HTML><HEAD><TITLE>Our garden</TITLE></HEAD><BODY BGCOLOR=white>
<TABLE WIDTH=800><TR><TD><A HREF="index.htm">Home</A><BR><A HREF="news.htm">News</A></TD>
<TD><H1>Our garden</H1><P>The beans are up. We have sown three rows, and watered them in the evening.
<P>Next week we shall plant the leeks, if it rains. Come and help.</TD></TR></TABLE></BODY></HTML>"""
SINGLE_FILE = (
    HEAD.format(title="Lights", head="<style>.w::before{content:'Warning: '}</style>")
    + '<body><article><h1>Lights</h1><p>Turn the lights down.</p><img alt="A lamp." src="data:image/png;base64,{data}">'
    "<p>Then rest.</p></article></body></html>"
)
RESEARCH = (
    HEAD.format(title="A small trial", head='<meta property="article:published_time" content="2026-10-01T08:00:00Z">')
    + """
<body><main><article><h1>A small trial</h1><p>There were 10<sup>6</sup> cells, and H<sub>2</sub>O. The dose was 5&nbsp;&micro;g.</p>
<figure><table><caption>Table 1. What was given</caption><thead><tr><th>Week</th><th>Dose</th></tr></thead>
<tbody><tr><td>1</td><td>5 mg</td></tr><tr><td>2</td><td>10 mg</td></tr></tbody></table></figure>
<p>It helped 7 of 20 (<i>p</i> &lt; 0.05).</p></article></main></body></html>"""
)
PUBLIC_BODY = (
    HEAD.format(title="Help with fuel bills - Wrenshire", head="")
    + """
<body class="js-enabled"><script>document.body.className += " js";</script>
<div id="global-cookie-message"><p>This site uses cookies.</p></div><a href="#content" class="govuk-skip-link">Skip to main content</a>
<header role="banner">Wrenshire Council</header><div class="govuk-width-container">
<div class="govuk-breadcrumbs"><ol><li><a href="/">Home</a></li></ol></div>
<main id="content"><div class="grid-row"><div class="two-thirds"><span class="govuk-caption-xl">Money</span>
<h1 class="govuk-heading-xl">Help with fuel bills</h1>
<div class="govuk-warning-text"><span aria-hidden="true">!</span><strong><span class="govuk-visually-hidden">Warning</span>Apply before 31 March.</strong></div>
<p>You can get &pound;140 off your bill. It is <strong>not</strong> paid in cash.</p>
<ol type="i"><li>Ring us.</li><li>Have your bill at hand.</li></ol></div>
<div class="third"><aside role="complementary"><nav><h2>Related content</h2><ul><li>Bus passes</li></ul></nav></aside></div></div></main></div>
<footer role="contentinfo">Open Licence</footer></body></html>"""
)
XHTML = """<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />
<title>A caf\u00e9 by the sea</title><script type="text/javascript">//<![CDATA[
var a = "<p>never</p>";
//]]></script></head><body><div id="nav"><ul><li><a href="a.html">Up</a></li></ul></div>
<div id="content"><h1>A caf\u00e9 by the sea</h1><p>The caf\u00e9 has one step.<br />Ask for the ramp.</p>
<hr /><p>It costs \u00a33 to park, and nothing with a blue badge.</p></div></body></html>"""
LETTERS = (
    HEAD.format(title="Your letters", head='<meta property="og:title" content="Your letters">')
    + """
<body><div class="page"><div class="letters"><h2>A kettle</h2><p>I keep a kettle by my bed, and a flask beside it.</p><p>Jo, Leeds</p>
<h2>A list</h2><p>I write a list on Sunday, and take half of it off on Monday.</p><p>Sam, Hull</p></div></div>
<section class="related-posts"><h2>You may also like</h2><p><a href="/x">Other letters</a></p></section></body></html>"""
)
