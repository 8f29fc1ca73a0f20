"""The phrases by which news tells of the occasions that it dates and places.

Own list, from the common wording of wire and local news. Each row is a name and patterns in lower
case, parted by semicolons, each between word borders; a row goes on where a line is indented. A
star marks what a story has one of, so that two clauses need no further word in common.
"""

from __future__ import annotations

TABLE = r"""
*arrest: arrest(?:ed|s|ing)?; detained; apprehended; nabbed; (?:take|
    took)[n]? (?:\w+ ){0,3}into custody; picked up by (?:the )?(?:police|officers|deputies|
    troopers|agents); (?:was|were|been|got) (?:picked up|caught|captured|taken in|nabbed|busted|
    booked|handcuffed|stopped by (?:[\w'’-]+ ){0,3}(?:police|officers?|agents|deput(?:y|ies)|
    troopers?|guards)); recaptured; led away in handcuffs; (?:police|officers?|agents?|deputy|
    deputies|troopers?|guards?) (?:\w+ ){0,2}(?:stopped|caught|nabbed|busted|picked up|
    intercepted|pulled over|arrests?)
find: lying; lay; found(?! guilty| that| not guilty| out); discovered(?! that); recovered;
    unearthed; located(?! in| at| near| on| between); happened (?:upon|on); came (?:across|
    upon); stumbled (?:upon|on|across|over); made the (?:find|discovery); turned up; finding of;
    discovery of
*last seen: last seen; last contact; lost contact; contact (?:was|with [\w ]{3,20} was) lost;
    heard from; last (?:heard|sighted|spotted); (?:last|final) sighting
disappear: (?:been |went |gone |go )?missing since; (?:went|gone|go|going) missing;
    disappear(?:ed|ance); vanished; failed to (?:return|come home)
die: executed; hanged; put to death; died; dies; dead on arrival; passed away; death of;
    pronounced dead; declared dead; succumbed; lost (?:his|her) life; death occurred
bear: born; gave birth; birth of; delivered (?:a|the) (?:baby|girl|boy)
*bury: buried; laid to rest; interred; funeral; burial
*effect: take[s]? effect; took effect; taking effect; (?:come|comes|came|coming|go|goes|went|
    going|enter|enters|entered|put|brought) into (?:effect|force); kick(?:s|ed)? in; in force;
    appl(?:y|ies) from; effective; will apply; (?:rises|falls|increases|drops|climbs|goes up|
    goes down) (?:from|to|by); (?:will|to) (?:rise|fall|increase|drop|climb|go up|go down|
    change); become[s]? law
*deadline: deadline; no later than; must (?:be in|be submitted|be filed|be returned|reach|
    arrive|leave|apply|register|vacate|be received); (?:has|have|had|having|given|
    gave \w+) until; (?:told|ordered|asked) to (?:leave|go|evacuate|vacate|apply) by;
    closing date; cut-?off; applications? (?:close|can be|are accepted|must)
end: expires?; expired; (?:runs?|ran|will run|to run) (?:out|until|till|through|to);
    lasts? (?:until|till|through); ends?; ended; (?:will|to) (?:end|close|finish); closes;
    finish(?:es|ed); concludes?; continues? (?:until|till|through|to); runs? out;
    valid (?:until|through)
start: (?:begin|start|open|commence|resume)(?:s|ning|ing)?; began; (?:started|opened|commenced|
    resumed|begun); kick(?:s|ed)? off; kick-?off; (?:gets?|got|getting) under ?way; runs? from
*reopen: reopen(?:s|ed|ing)?; re-open(?:s|ed)?; (?:stay|stays|remain|remains|be|kept|is|
    are) (?:closed|shut) (?:until|till|through); open again
*polls: (?:go(?:es|ing)?|went|head(?:s|ed)?) to the polls; polling day; election(?:s| day)?;
    polls (?:open|are); voters? (?:will )?(?:choose|elect|vote|decide|go|cast)
*premiere: releas(?:e|ed|es); (?:came|comes|come) out; (?:hits?|reach(?:es)?|
    arrives? in) (?:cinemas|theaters|theatres|screens|shelves|stores|shops); (?:in|
    to) (?:cinemas|theaters|theatres); premieres?; premiered; published; appeared
*sale: (?:go|goes|went|be|is|are|put) on sale; available (?:from|on|in|as of); (?:in|hits?|
    reach(?:es)?) (?:the )?(?:shops|stores|shelves); launch(?:es|ed)?; on the market
arrive: arriv(?:e|es|ed|al|ing); land(?:s|ed)?; touched down; (?:due|expected|awaited) (?:in|at|
    there); (?:flew|fly|flies|flown) (?:in|into|to|on to); (?:will|to) (?:travel|visit|fly|go|
    come|be) (?:to|in); visits?; visited; docked; pulled into
depart: left; leaves; depart(?:s|ed|ure)?; took off; takes off; take-?off; lift(?:s|ed)? off;
    set (?:off|out|sail); sailed; pulled out of
*discharge: discharged; left (?:the )?hospital; (?:released|sent home|allowed home|went home|
    let out) from (?:the )?hospital; out of (?:the )?hospital
release: released; freed; set free; let go; walk(?:s|ed)? (?:out of|free);
    left (?:the )?(?:prison|jail|custody); out of (?:prison|jail)
office: took (?:office|power); takes office; sworn in; sworn into office; inaugurated;
    in (?:office|power) since; (?:came|rose|swept) to power; (?:has|have|had|'s|’s) (?:been|led|
    headed|ruled|governed|run|chaired|managed|coached|served) (?:[\w'’-]+ ){0,6}since;
    (?:became|becoming|become) (?:the )?(?:\w+ )?(?:president|prime minister|premier|chancellor|
    leader|mayor|governor|chief|chairman|chairwoman|chair|head|director|bishop|pope|king|queen|
    captain|coach|manager|ceo|minister); took (?:over|charge|the helm); (?:assumed|
    assuming) (?:office|the post|power); at the helm since; appointed
join: joined; joining; signed for; (?:been|worked|played|served|was|were) (?:with|at|for|
    in) (?:[\w'’-]+ ){1,4}since
*build: built; constructed; erected; complet(?:ed|ion); finished; dat(?:es|ing) (?:from|back to)
operate: connected to the grid; came on stream; (?:producing|generating|supplying|
    making) (?:\w+ ){1,3}since; opened; in (?:operation|service|business|use) since;
    (?:operating|running|operated|run) since; (?:came|went|entered|go|goes|
    went) into (?:service|operation|production); (?:entered|enters) service; began operat(?:ing|
    ions); started (?:production|operations)
*found: founded; dat(?:es|ing) back; established; set up; (?:was|were|been) (?:formed|created|
    started); goes back to; founding; started (?:out|life|business|trading)
*marry: married; wed; wedding; tied the knot; marriage; husband and wife since
*diagnose: diagnosed; diagnosis; learn(?:ed|t) (?:[\w'’]+ ){0,4}(?:had|has) (?:cancer|leukaemia|
    leukemia|the disease)
orbit: in (?:orbit|space) since; launched; lifted off; blasted off; sent into (?:orbit|space);
    put into orbit; lift-?off; blast-?off
*insolvent: bankrupt(?:cy)?; insolven(?:t|cy); went bust; into (?:administration|receivership|
    liquidation); chapter 11; creditor protection
*results: (?:quarterly|annual|full-year|half-year|interim|its|first-quarter|second-quarter|
    third-quarter|fourth-quarter) (?:results|earnings|figures); results are (?:due|expected)
*verdict: verdict; ruling; (?:judges?|court|jury) (?:will|is to|are to) (?:rule|decide|deliver)
*court date: appear(?:s|ed|ing)? (?:at|in|before); (?:next|court|first) (?:hearing|appearance|
    court date|court appearance|date); adjourned (?:until|till|to|for); (?:due|back|return|
    returns|appear|appears|appearing|expected) (?:back |again )?(?:in|before|at|
    to) (?:[\w'’]+ ){0,3}(?:court|judge|magistrates?); arraign(?:ed|ment); hearing (?:is|
    was) (?:set|scheduled|due)
*trial: (?:go|goes|going|went|put) on trial; stand[s]? trial; trial(?: of [\w ]{2,30}|
    [ ]on [\w ]{2,40})?(?: is| was| has been| had been| will| to)* (?:set|scheduled|due|begin|
    begins|began|open|opens|opened|start|starts|started|expected|slated|listed|fixed)(?! (?:to |
    for )?(?:resume|continue|end|last|conclude|finish))
sentence: sentenc(?:ed|ing); jailed; imprisoned; given (?:a )?(?:[\w-]+ ){0,3}(?:years?|term|
    sentence); (?:serve|serving|began serving|to serve) (?:a |his |
    her )?(?:[\w-]+ ){0,2}(?:sentence|term); led to the cells
convict: convicted; conviction; found (?:him |her |them )?(?:not )?guilty; guilty verdict
plead: plead(?:s|ed|ing)? (?:not )?guilty; pled; guilty plea; entered a plea
charge: charged with; indicted; indictment; charges (?:were|are) (?:filed|brought)
*match: kick-?off; kick(?:s|ed)? off; face-?off; tip-?off; (?:game|match|race|fight|
    bout) (?:starts|begins|is|was|will)
*curfew: curfew
*power cut: power (?:was |were )?(?:cut|failed|went|outage|cut-?off); lights? went out;
    lost (?:power|electricity); black-?out; went dark; without (?:power|electricity) (?:from|
    since)
outage: outage; (?:went|been|go|goes) (?:down|offline|dark); down since; disrupt(?:ed|ion|ions);
    stopped working; knocked (?:out|offline); cut(?: off)?; severed; damaged; problems (?:began|
    started)
restore: restored; (?:came|come|went|was|were|back) (?:back )?(?:on|online|up); repaired;
    resumed service
*quake: (?:quake|earthquake|tremor|temblor)(?: \w+)? (?:struck|hit|shook|rocked|was felt|jolted|
    occurred|happened|came); (?:earth|ground|buildings?) (?:shook|trembled|swayed|moved);
    was felt; (?:struck|hit|jolted|shook|rattled)
epicentre: centred; centered; epicent(?:re|er)
*landfall: landfall; came ashore; comes ashore; hit land; (?:reach(?:ed|es)?|hits?) the coast
*fire: (?:saw|spotted|noticed|reported) (?:\w+ )?(?:flames|smoke|a fire); (?:flames|
    smoke) (?:coming|pouring|shooting|billowing); (?:flames|smoke) (?:was|were) (?:first )?(?:seen|
    spotted|noticed|reported); (?:fire|blaze|flames) (?:broke out|started|
    began|erupted|was (?:first )?(?:reported|noticed|spotted|discovered)|ignited|swept|ripped|
    tore|engulfed); caught fire; burst into flames; went up in flames; broke out
*shots: (?:gun)?shots?(?: were| was)?(?: fired| rang out| heard); (?:heard|
    hearing) (?:\w+ )?(?:gun)?(?:shots?|gunfire|shooting); (?:opened|opening) fire; (?:began|
    started) (?:shooting|firing); shooting (?:began|started|happened|took place|occurred|
    was reported|erupted); gunfire (?:broke|erupted|was|rang); (?:was|were|
    been) (?:fatally )?(?:shot|gunned down); burst of gunfire
*alarm: (?:911|999|112|000|emergency) call(?:s)?; alarm was raised; raised the alarm;
    called (?:to|out|at); (?:police|officers|firefighters|deputies|crews|rescuers|paramedics|
    fire brigade|fire service|services|crew|firemen)(?: \w+)? (?:were |was )?(?:called|alerted|
    dispatched|notified|summoned|sent|responded|received); received (?:a|the|several|
    multiple) (?:\w+ )?(?:calls?|reports?); calls? (?:began |started )?(?:to )?(?:come|came|coming|
    pour|poured|pouring|flood|flooded|flooding) in; the alarm (?:came|went); (?:to|
    received) (?:a |the )?reports? of (?:an? |the )?(?:\w+ )?(?:(?:gun)?shots?|gunfire|shooting|
    fire|blaze|smoke|explosion|blast|crash|collision|accident|stabbing|fight|fumes|robbery|man|
    woman|body)
blast: (?:bomb|blast|explosion|device|shell|charge)(?: \w+)? (?:went off|exploded|detonated|
    occurred|happened|took place|ripped|tore|hit|struck|rocked); exploded; detonated; went off;
    blew up; (?:heard|hearing) (?:an? |the |\w+ )(?:\w+ )?(?:explosions?|blasts?|
    bang); (?:explosions?|blasts?|bang)(?: \w+)? heard
crash: crash(?:ed|es)?; collided; derailed; collision; accident; came down; plunged; overturned;
    went off the road; (?:left|jumped|came off|ran off|hopped) (?:the |its )?(?:rails|tracks?|
    road|runway); went down; go(?:es)? down; (?:skidded|ran|veered) off
*avalanche: avalanche; swept; buried; snow(?: slab)? (?:broke|detached|came|slid); slide
attack: attack(?:ed|s|ers)?; raid(?:ed|s)?; storm(?:ed|ing)?; invaded; ambush(?:ed)?;
    assault(?:ed)?; broke into; struck
*hijack: hijack(?:ed|ing)?; seized; commandeered; boarded; came alongside; drew alongside;
    taken by pirates; came at the (?:ship|vessel|boat|tanker)
*strike: strike (?:began|begins|starts|started|will|is|was|has|over|ends|ended); (?:walk(?:s|
    ed)?|walking) (?:out|off); downed tools; stoppage; strikers; on strike since
*strike end: (?:strike|walkout|stoppage|industrial action)(?: \w+){0,2} (?:ends?|ended|last[s]?|
    lasted|continue[s]?|until|over); back (?:to|at) work; return(?:ed|s|ing)? to work
*ceasefire: ceasefire; cease-fire; truce; armistice; guns (?:fell|fall) silent
*resign: resign(?:s|ed|ation)?; quit; step(?:s|ped|ping)? (?:down|aside); st(?:ood|and|ands|
    anding) down; left (?:his|her|the) (?:post|job|office); handed in
file: filed; lodged; lawsuit; sued; submitted; complaint
sign: signed; signing; signature; inked; put (?:his|her|their) names?; into law
*government out: (?:government|cabinet|coalition|executive)(?: \w+)? (?:fell|falls|toppled|
    collapsed|ousted|brought down|out of office); (?:toppled|brought down|felled|ousted|voted out|
    unseated) (?:the |his |her |\w+['’]s )?(?:\w+ )?(?:government|cabinet|coalition|executive);
    lost (?:a|the|that) (?:no-)?confidence (?:vote|motion)
*war begins: (?:war|invasion|offensive|hostilities|military operation)(?: \w+){0,2} (?:began|
    begun|started|broke out|launched); (?:launched|began|started|mounted) (?:its|his|their|an|a|
    the)(?: [\w-]+){0,2} (?:offensive|invasion|war|military operation); invaded
agree: (?:reached|struck|sealed|clinched|agreed|concluded|hammered out|thrashed out)(?: on)? (?:the|
    a|an|their)(?: \w+)? (?:deal|agreement|accord|pact|compromise|truce|package); (?:deal|
    agreement|accord|pact|compromise) (?:was |had been )?(?:reached|struck|sealed|clinched|agreed)
vote: vot(?:e|ed|es|ing); ballot; approved; passed; rejected; adopted
meet: met; meets?; meeting; talks; summit; held talks
*best before: best[ -]before; use[ -]by; sell[ -]by; expiry dates?; expiration dates?
sold: sold; on sale; selling; purchased
*annual meeting: (?:annual|general|shareholders['’]?|extraordinary)(?: general)? (?:meeting|
    assembly); agm; shareholders? (?:meet|have their say|vote|will vote|are (?:convoked|called|
    asked|invited)|decide)
check in: check(?:ed|s)?[ -]in(?:to)?; (?:taken|took|rented|booked) (?:the|a) room
recover: (?:body|bodies|remains|dead man|dead woman|corpse)(?: \w+){0,3} (?:recovered|carried|
    brought|flown|retrieved|taken); recovery of
*eruption: erupt(?:ed|s|ing|ion)?; spew(?:ed|ing)?; (?:lava|ash)(?: \w+){0,2} (?:flowed|began|
    rose)
onset: (?:drama|ordeal|trouble|nightmare|horror|chaos|emergency|tragedy|problems?|panic|
    terror) (?:began|started|unfolded|struck|happened|erupted); it (?:all )?(?:happened|began|
    started|struck|hit); invaded; stormed; stopped working; failed; (?:broke|cut|smashed|
    burst) (?:through|into|in); broke (?:away|loose|off); detached; gave way; lost (?:its|their|
    all|the) (?:\w+ )?(?:connection|power|contact|signal|electricity|service); (?:drew|came|
    pulled) alongside; hit; struck; rammed
*close: clos(?:es|ed|ure); shut(?:s|ting)?(?: down| its doors)?; closed its doors
*retire: retir(?:e|es|ed|ement|ing)
*first case: first (?:known |confirmed )?(?:case|cases|infection|infections|patient|death)
*survey: (?:survey|poll|study|interviews)(?: \w+)? (?:was |were )?(?:carried out|conducted|
    taken|done); polled; questioned
*give up: turned (?:himself|herself|themselves) in; gave (?:himself|herself|themselves) up;
    surrender(?:ed|s)?; handed (?:himself|herself|themselves) (?:over|in)
*bring home: (?:flown|brought|sent|returned|taken) (?:home|back); repatriated; repatriation
*take town: captured; (?:fell|fallen) to; (?:seized|took|taken|overran|
    retook) (?:control of )?(?:the )?(?:town|city|village|capital|base)
*first shown: first (?:broadcast|aired|shown|screened|performed); on (?:television|air|tv|
    stage) since
*lifted: lifted; (?:ban|sanctions|embargo|restrictions|state of emergency|lockdown|siege|
    quarantine)(?: \w+){0,2} (?:ended|expired|eased|over)
*polls close: (?:voting|polls?|polling(?: stations| places)?) (?:ends?|ended|closes?|closed|
    will close)
*test: tests?; tested
rescue: rescued?; found (?:alive|safe|wandering|walking|unharmed); reached; saved;
    pulled (?:out|from|alive|free); brought (?:out|up|to the surface|to safety); winched
*escape: escap(?:ed|e); fled; broke out; slipped away; absconded; on the run since;
    at large since
*evacuate: evacuat(?:ed|ion); (?:cleared|emptied)
stolen: stolen; theft; stole; robbed; robbery; burgled; break-?in; heist; broke into; burglary
*collapse: burst; breached; collaps(?:ed|e|es); caved in; gave way; came down; fell (?:in|down)
sink: sank; sunk; sinking; capsiz(?:ed|ing); went down; foundered
*kidnap: kidnapped; abduct(?:ed|ion); snatched; taken hostage; seized
hospital: surgery; operat(?:ed|ion); (?:taken|rushed|airlifted|flown|transported|brought|
    admitted|transferred|driven|carried|conveyed) (?:[\w'’-]+ ){0,3}to; (?:treated|recovering|
    remain(?:s|ed)?|in (?:a )?(?:stable|critical|serious|intensive)|out of danger|died|
    operated)(?: [\w'’-]+){0,3} (?:at|in)
jail: (?:held|booked|jailed|lodged|detained|remanded|kept|imprisoned|incarcerated|
    locked up)(?: [\w'’-]+){0,4} (?:at|in|into|to); serving (?:[\w'’-]+ ){1,4}(?:at|in);
    (?:taken|transferred|moved|sent) to
live: lives?; lived; living; stay(?:s|ed|ing)?; resid(?:es|ed|ent|ing); home (?:is )?in;
    makes? (?:his|her|their) home
origin: (?:comes?|came|hails?|hailed|originally|originates?) from; natives? of;
    born and raised in
grow up: grew up; grown up; raised; brought up; childhood in
seat: based(?! on| upon); headquarter(?:ed|s); head office; has its seat; main office
produced: (?:made|manufactured|produced|assembled|built|grown|packed|
    bottled)(?: [\w'’-]+){0,6}(?::| in| at| by| from)
held: (?:be|been|was|were|is|are|being) (?:held|staged|hosted|convened); t(?:ake|akes|ook|aking|
    aken) place; (?:hosts?|hosted); met; meets?; meeting; talks; held talks; convened?
happened: happen(?:ed|s)?; occurr(?:ed|ing); took place; unfolded; incident
stab: stabb(?:ed|ing); knifed; knife attack
shoot: shot; shooting; gunned down; shoot-?out; gunfire; opened fire
gather: gather(?:ed|ing|s)?; protest(?:ed|ers|s|ing)?; demonstrat(?:ed|ors|ion|ions|ing)?;
    rall(?:y|ied|ies|ying); marched; assembled; congregated; crowds?; demonstrators; vigil
drown: drown(?:ed|ing)
speak: spoke; speaking; address(?:ed|ing); told; speech; celebrat(?:ed|ing|e); danced
hide: hid(?:ing|den)?; hiding; barricaded; holed up
carry: carried; carrying; tucked; stuffed; stashed; concealed; kept
ceremony: ceremony; service; mass; celebration; inauguration; installation; memorial
play: played; match; game; (?:beat|won|lost)
study: studied; graduated; (?:attend(?:ed|s)?|enrolled at|student at|pupil at); educated
teach: taught; teach(?:es|ing)?; professor (?:at|of)
sit: sat; sitting; seated; sits
located: located; situated; lies; (?:is|was|are|were) (?:in|on|at|near|outside); stands
work: work(?:s|ed|ing)? (?:at|in|for); employed (?:at|by|in)
"""


def table_rows() -> list[tuple[str, bool, list[str]]]:
    """Name, whether a story has one of it, and patterns of each row."""
    joined: list[str] = []
    for line in TABLE.strip().splitlines():
        if line.startswith(" "):
            before = joined[-1]
            joined[-1] = f"{before}{' ' if before.endswith(';') else ''}{line.strip()}"
        else:
            joined.append(line.strip())
    rows = []
    for row in joined:
        name, _, patterns = row.partition(": ")
        rows.append((name.lstrip("*"), name.startswith("*"), patterns.split("; ")))
    return rows
