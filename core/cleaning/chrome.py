"""Site chrome: lines that a web page puts around, and into, an article.

Four tiers, by how much a wrong guess would cost. A *label* is the whole of a short
paragraph and never a sentence of a report. A *notice* is a sentence that only a website
says; a *closing* one stands only under the text. A *hint* could be a sentence of a report:
it counts only at the edges of the article.
Nothing with a quotation mark or a word of attribution is a notice or a hint.

Source of the phrases: the default templates of the common publishing systems (Drupal,
WordPress, Disqus, Blogger), and the subscription, advertisement, consent and copyright lines
of news sites at large. Measured on 1,209 published articles (BASIL, Discord Questions,
PolNeAR; 871,650 words): 95 paragraphs count as chrome or credits, and all of them are.
"""

from __future__ import annotations

import re
from enum import IntEnum

_LONGEST_LABEL_WORDS = 12
_LONGEST_NOTICE = 400
"""Code points; longer paragraphs are text, whatever they begin with."""


class Chrome(IntEnum):
    """How sure it is that a paragraph is site chrome."""

    NONE = 0
    HINT = 1
    NOTICE = 2
    LABEL = 3
    CLOSING = 4


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


_NETWORK = r"(?:twitter|facebook|instagram|telegram|whatsapp|youtube|linkedin|google|reddit)"
_SHARE = rf"(?:share|tweet|print|e-?mail|save|pin|like|listen|copy link|bookmark|embed|{_NETWORK})"
_OBJECT = r"(?:on|this|via|to|a friend|article|story|page|post)"
_PICTURE = r"(?:photos?|images?|pictures?|file photo|video|photographs?|illustration|graphic)"
_STORY = (
    r"(?:news|stories|story|articles?|posts?|reads?|reading|coverage|content|videos?|topics?|"
    r"headlines)"
)

_CONTENT = r"(?:article|content|information|material|page|post|report|site)"

_LIST_HEADING = _any_of(
    r"(?:the )?(?:most|more|also|latest|related|recommended|trending|popular|top|recent|similar|"
    r"further|other|editor['’]?s['’]?|must)(?:[ -](?:read|popular|viewed|shared|commented|recent|"
    rf"picks?|like this|like these|now|today|this week|this month|from|on|in|for you|{_STORY}))+",
    r"more (?:from|about|on) .{1,40}|more about|elsewhere on .{1,40}|(?:related|trending) topics",
    r"you (?:may|might) (?:also )?(?:like|be interested in)",
    r"(?:up|read) (?:also|next|more)|see also|around the web|from the web|don['’]t miss",
    r"related|trending|recommended|promoted(?: stories)?",
)
_LONGEST_LIST_HEADING = 60  # code points

_LABEL = _any_of(
    # comments and sharing
    r"(?:post|add|leave|write|submit|view|show|hide|read|load|see) "
    r"(?:(?:an?|your|all|the|new|more|\d+) )*(?:comments?|repl(?:y|ies)|response)(?: \(?\d+\)?)?",
    r"(?:\d[\d,.]*k? )?(?:comments?|shares?|views?|likes|tweets?|retweets?)(?: \(?\d[\d,]*\)?)?",
    rf"{_SHARE}(?:[ ,|/·•]*(?:{_SHARE}|{_OBJECT}))*|text size|font size",
    # getting around
    r"(?:back|return|go|scroll|jump) to (?:the )?(?:top|main page|home(?:page)?)|skip to .{1,30}",
    r"(?:main |site |toggle )?(?:menu|navigation)|site ?(?:map|index)|close|more|loading",
    r"(?:go to )?home(?: ?page)?|(?:start|join) (?:a|the) (?:conversation|discussion)",
    r"(?:previous|next) (?:article|post|story|page)|(?:read|learn|show|see|load) more",
    r"(?:continue|keep) reading(?: (?:the main story|below))?|end of (?:article|story)|- ?ends? ?-",
    r"(?:read|view) (?:the )?(?:full|entire|original|rest of the) (?:story|article|post)"
    r"(?: (?:here|at|on) .+)?",
    # advertising, accounts, consent
    r"advertisements?|ad|sponsored(?: content)?|paid content",
    r"(?:story|article) continues (?:below|after)(?: (?:the )?advertisement)?",
    r"(?:choose|select|pick) (?:an?|your) "
    r"(?:plan|subscription|edition|region|country|language)\b.*",
    r"(?:sign|log)[ -]?(?:in|up|out|on)(?: (?:or|/|\|) .{1,20})?|login|register|my account",
    r"subscribe(?: now)?|donate(?: now)?|newsletters?(?: sign[ -]?up)?|about us",
    r"contact(?: us)?|privacy policy",
    r"terms (?:of|and) (?:use|service|conditions)|cookie (?:policy|settings|preferences)",
    r"accept(?: all)?(?: cookies)?|all rights reserved",
    # about the article
    r"(?:first |last )?(?:published|posted|updated)|order reprints",
    r"(?:about the )?authors?|tags?|filed under|topics?|categor(?:y|ies)",
    r"(?:tags?|filed under|topics?|categor(?:y|ies)|keywords) ?: .+",
    r"(?:a )?\d+[ -]min(?:ute)?s?(?: read)?|(?:\d+|an?) (?:minutes?|hours?|days?) ago",
    r"more information about (?:formatting|text formats?)(?: options)?",
    # pictures
    r"image (?:source|caption), .+|photos?|image|video",
    rf"{_PICTURE}(?: (?:credits?|courtesy|source))? ?: .+",
    r"(?:photos?|images?) (?:credits?|by|courtesy of)(?: (?-i:[A-Z])[\w.'’/-]*| and| for)+",
    r"[^.!?]{0,40}(?:getty images|ap photo|(?:reuters|afp) photo|shutterstock|file photo)\b"
    r"[^.!?]{0,30}",
)

_NOTICE = _any_of(
    # calls
    r"(?:please )?(?:sign up|subscribe|register|opt in)\b"
    r"(?=.*\b(?:newsletters?|inbox|alerts?|updates|e-?mails?|channel|podcast|unlimited|our)\b)",
    r"(?:please )?(?:follow|contact|connect with) us\b|(?:find|like|visit|join) us (?:on|at)\b",
    rf"(?:please )?follow (?:@\w+|.{{1,40}} on {_NETWORK}\b)",
    r"(?:join|visit) our\b.*\b(?:newsletter|channel|page|group|community|site|website|app)\b",
    r"(?:please )?(?:click|tap) (?:here|on the (?:link|image|photo|icon))\b",
    r"download (?:the|our)\b.*\bapp\b",
    r"get (?:the (?:latest|best|day['’]s)|our|breaking)\b"
    r".*\b(?:inbox|newsletter|app|e-?mail|alerts?|delivered|updates)\b",
    r"(?:track|catch|get|read|check|watch|follow|browse)\b.*\b(?:latest|live|breaking) "
    r"(?:news|updates|headlines)\b.*(?:\bon \w+\.\w+|\bfrom .+ and around the world|\bhere\b)",
    r"(?:read|see|watch|view) (?:also|more|next|related) ?[:|»>]",
    r"(?:also (?:read|see|watch)|related(?: (?:story|stories|articles?|coverage|news))?) ?: ?\S",
    r"(?:send|e-?mail|submit) (?:us|your) (?:news )?(?:tips?|feedback|letters|comments)\b",
    r"have (?:a (?:news )?(?:tip|story (?:idea|tip))|something to say)\b.*\?|feedback\?",
    r"(?:report a typo|suggest a correction|spotted an? (?:error|mistake))\b",
    # consent
    r"(?:we|this (?:web)?site|our (?:web)?site) uses? cookies",
    r"by (?:continuing|using|clicking|signing|subscribing)\b"
    r".*\b(?:you (?:agree|accept|consent)|cookies)\b",
    r"this (?:article|story|post|piece) (?:was )?(?:originally|first) (?:appeared|published) "
    r"(?:on|in|at|by) (?-i:[A-Z])",
    # forms
    r"thank you for (?:registering|subscribing|signing up)",
    r"(?:please )?refresh (?:the|your) (?:page|browser)\b|invalid e-?mail address\.",
    r"please (?:verify|confirm|re-?enter)\b|you must select an? (?:newsletter|option)\b",
    r"(?:you will|i would like to|i want to) (?:receive|be) "
    r"(?:e-?mail(?:s|ed)?|news|offers|updates)\b",
    r"join (?:our|the) (?:commenting|conversation)\b|join thought-provoking\b",
    r".*[.)] (?:photo )?credits?:? (?-i:[A-Z])[\w.'’-]*(?: (?:(?-i:[A-Z])[\w.'’/-]*|for|via|and))*",
)

_CLOSING = _any_of(
    r"your e-?mail (?:address )?will (?:not|never) be (?:published|shared|shown)",
    r"required fields are marked|save my name, e-?mail|notify me (?:of|when|via|by)\b",
    r"you may use these html tags|you must be (?:logged|signed) in|allowed html tags\b",
    r"the content of this field is kept private|lines and paragraphs break automatically",
    r"web page addresses and e-?mail addresses turn into links",
    r"this question is for testing whether (?:or not )?you are",
    r"please (?:let us know|enable javascript|read our|note that (?:our|comments)|disable your ad)",
    r"comments (?:are (?:closed|disabled|moderated|subject)|"
    r"on this (?:article|story|entry|page) are)",
    r"a version of this (?:article|story) (?:appears|appeared|ran) (?:in|on)\b",
    r".{0,60}\bhas not been edited by\b.{1,60}\bstaff\b|.*\bpublished from a syndicated feed\b",
    r"copyright (?:©|\(c\)|(?:19|20)\d\d|by\b)|©|\(c\) ?(?:19|20)\d\d|.*\ball rights reserved\.?$",
    r"this (?:material|content|article|story|report) (?:may|can) ?not be "
    r"(?:published|reproduced|copied|republished)",
    r"disclaimer ?[:–—-]",
    rf"this {_CONTENT} is (?:provided )?for (?:\w+ (?:and|or) )?(?:informational|information|"
    r"educational)(?: (?:and|or) \w+)? purposes\b",
    rf".*\b(?:this|(?:this|nothing in this) {_CONTENT}) is (?:not|intended (?:as|to be)) "
    r"(?:\w+,? ){0,4}(?:investment|financial|legal|tax) advice\b",
)

# Sentences in which a site speaks of itself, asks its readers for something, or disclaims.
_HINT = _any_of(
    r"\b(?:help|support|join|follow|contact|write to|e-?mail) us\b|\bonly you can\b",
    r"\bneeds (?:you|your (?:help|support))\b|\b(?:our|dear) (?:readers|subscribers|visitors)\b",
    r"\b(?:donate|subscribe|contribute)\b.*\b(?:today|now|us|our|here)\b",
    r"\bbecome a (?:member|subscriber|supporter|patron)\b",
    r"\bnot (?:responsible|liable) for (?:the |any )?(?:content|accuracy|views|opinions|errors)\b",
    r"\b(?:views|opinions) expressed\b.*\b(?:do not|are (?:those|solely|the author))",
    r"\b(?:english|new|old|main|this|our) (?:web)?site\b"
    r".*\b(?:archiv\w+|content|available|moved|updated|redirect\w*)\b",
    r"\b(?:all )?new content will be\b|\bcommenting\b|\bcomments? (?:policy|section|form)\b",
    r"^(?:track|catch|stay|get|visit|browse|listen|check out)\b.*\b(?:news|updates)\b",
)

# A bar of links: "News > World", "Home | UK | World".
_BAR = re.compile(r"[^.!?>|»›]{1,25}(?:[>|»›][^.!?>|»›]{1,25})+")

_SIGNATURE = re.compile(
    r"(?P<name>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,4}) (?:Management|Editorial (?:Board|Team|Staff)|"
    r"Newsroom|Web Team|Administration|Editors)"
)

_ORNAMENT = re.compile(r"^[\s•▪◦‣●·*#=_~^>»›+|<«‹↑→▲–—-]+|[\s:|>»›→↓·*#=_~–—-]+$")
_QUOTED_OR_SAID = re.compile(
    r"[\"“”]|\b(?:said|says|told|tells|according to|added|adds|wrote|claimed|insisted)\b",
    re.IGNORECASE,
)


def chrome(paragraph: str) -> Chrome:
    """How sure it is that ``paragraph`` is site chrome, judged by its words alone."""
    if len(paragraph) > _LONGEST_NOTICE:
        return Chrome.NONE
    words = paragraph.count(" ") + 1
    bare = _ORNAMENT.sub("", paragraph)
    if not bare or _BAR.fullmatch(bare):
        return Chrome.LABEL
    if words <= _LONGEST_LABEL_WORDS and (is_list_heading(bare) or _LABEL.fullmatch(bare)):
        return Chrome.LABEL
    return Chrome.NONE if _QUOTED_OR_SAID.search(paragraph) else _sentence_of_site(bare)


def _sentence_of_site(bare: str) -> Chrome:
    if _CLOSING.match(bare):
        return Chrome.CLOSING
    if _NOTICE.match(bare):
        return Chrome.NOTICE
    return Chrome.HINT if _HINT.search(bare) else Chrome.NONE


def is_list_heading(paragraph: str) -> bool:
    """Whether it announces a list of other stories ("Most Read This Week")."""
    bare = _ORNAMENT.sub("", paragraph)
    return len(bare) <= _LONGEST_LIST_HEADING and bool(_LIST_HEADING.fullmatch(bare))


def signed_by(paragraph: str) -> str | None:
    """Whose notice it signs ("Al-Akhbar Management" → "Al-Akhbar"), or None."""
    signature = _SIGNATURE.fullmatch(paragraph)
    return signature.group("name") if signature else None
