"""Which naming traditions a name may come from: given names, family-name endings and particles.

The lists are this project's own, from common knowledge: given names that name a tradition by
themselves, in one spelling each; other spellings are met through the tradition's keys.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.memory import remember
from checker.names.parts import ParsedName
from checker.names.romanise import TRADITIONS, keys

_GIVEN = {
    "slavic": """
        vladimir volodymyr uladzimir sergei serhiy andrei andriy alexei oleksiy aleksandr
        oleksandr aliaksandr aleksandar mikhail mykhailo nikolai mykola dmitry dmytro ivan yuri
        yuriy igor ihor oleg oleh pavel pavlo petro pyotr vasily vasyl viktor vitaly vitali
        viacheslav vyacheslav vadim vadym valery valeriy evgeny yevgeny yevhen gennady georgy
        grigory hryhoriy konstantin kirill leonid maxim maksym nikita roman ruslan stanislav
        stepan taras timur fyodor yakov yaroslav yegor anatoly arkady artem artyom bogdan bohdan
        boris borys denis denys eduard filipp gleb ilya josef iosif lev lavr matvey rustam
        ramzan sergiy svyatoslav vsevolod zahar anastasia daria darya ekaterina kateryna
        yekaterina elena olena yelena galina halyna irina iryna ksenia larisa ludmila lyudmila
        maria mariya nadezhda nadiya natalia nataliya oksana olga olha polina svetlana sviatlana
        tatiana tetiana tatyana valentina vera viktoria yana yulia yuliya zoya zinaida slobodan
        zoran milos ratko radovan vojislav dragan goran dejan nikola branko bojan milan boyko
        rumen plamen georgi nikolay hristo todor simeon kiril zhelyu ivaylo kubrat nursultan
        kassym zhomart gurbanguly serdar berdimuhamedow emomali islam shavkat sooronbay almazbek
        sadyr ilham heydar nikol serzh robert armen levon mikheil giorgi irakli bidzina salome
        zurab eduard lavrenti lech jaroslaw donald wojciech tadeusz zbigniew vaclav miroslav
        zdenek bohuslav aleksander andrzej tomasz krzysztof zelimkhan dzhokhar aslan akhmat
        leonid nadezhda yevgenia zinovy lazar trofim
    """,
    "arabic": """
        mohammed muhammad mahmoud ahmad ahmed mustafa ali hassan hussein husayn abdullah abdul
        abdel abd abdulaziz abdelaziz abdulrahman abdelfattah bashar hafez saddam muammar hosni
        anwar gamal jamal yasser yasir ismail khaled khalid omar umar osama usama ayman othman
        uthman osman salman faisal fahd nayef turki bandar sultan khalifa tamim hamad sabah
        jaber nawaf mishal haitham qaboos zayed rashid saif maktoum ibrahim ebrahim yusuf
        youssef yousef daoud dawood suleiman sulayman haroun hashem hisham nasser nasir nouri
        haider hayder fouad fuad barham massoud masoud masud jalal adil adel najib nagib rafik
        rafiq saad fawzi michel walid samir hani tariq tarek tareq ziad ziyad riad riyad mahdi
        mehdi hadi jaafar jafar karim kareem latif rahim rahman aziz hamid hameed majid majeed
        rauf ruhollah akbar hashemi mahmood hassan javad jawad reza mohsen hossein qasem qassem
        soleimani esmail bahram behzad amir parviz heydar heidar abdolreza gholam golam sadegh
        sadeq kamal kemal nabil naji imran asif nawaz pervez shahbaz bilawal benazir zulfiqar
        yousaf shehbaz ishaq ghulam liaquat khawaja hina hamza hasina zia khaleda ershad
        tajuddin hamid ashraf abdur hekmatyar gulbuddin burhanuddin haibatullah sirajuddin
        hibatullah mullah nurul fatima fatimah aisha ayesha khadija zainab maryam leila layla
        noor nur nora rania asma haya habib zine moncef beji kais rached bouteflika tebboune
        houari chadli hocine mouloud hicham abdelilah abdelhak saadeddine moktar mokhtar ould
        siad barre farmajo mogadishu abdiweli hailemariam bilal hasan fadl fazl mansour mansur
        mullah sheikh nasrallah haniyeh sinwar yahya marwan mounir munir sharif shareef qureshi
        recep tayyip erdogan bahaa bahauddin salahuddin saladin aladdin alaa badr talal taha
        ramzi raed sami wael hafiz moqtada muqtada sadr sistani khamenei khomeini rouhani raisi
        zarif ghani karzai gaddafi qaddafi mubarak morsi sisi khashoggi zawahiri baghdadi
        zarqawi assad hariri mikati aoun berri jumblatt siniora maliki abadi kadhimi sudani
        talabani barzani houthi saleh hadi aidarous idriss deby omar bashir burhan hemedti
        moussa musa mousa issa isa luqman nizar qusay uday izzat tahir mariam mohamud mohamoud
        abdirahman
    """,
    "hebrew": """
        benjamin binyamin yitzhak shimon ariel ehud golda menachem moshe david yair naftali
        avigdor tzipi isaac itzhak reuven rivlin netanyahu gantz yoav gallant lapid bennett
        lieberman barak olmert peres rabin sharon begin shamir eshkol dayan weizman katsav
        peretz amir avi avner dov efraim elazar eliezer gideon haim chaim ilan meir mordechai
        natan nir oded ofer ron shaul shlomo uri uzi yaakov yehuda yigal yisrael yoel yonatan
        yosef zeev ze'ev ayelet ofir tzachi limor miri orna itamar bezalel smotrich ben gvir
        herzog
    """,
    "greek": """
        kyriakos alexis konstantinos kostas georgios giorgos yiorgos george papandreou andreas
        antonis lucas loukas nikos nikolaos dimitris dimitrios yannis giannis ioannis panagiotis
        stavros theodoros evangelos christos spyros stelios vassilis vasilis michalis petros
        pavlos prokopis karolos tsipras mitsotakis varoufakis samaras karamanlis simitis
        venizelos yanis euclid tsakalotos nikos anastasiades christodoulides makarios glafcos
        tassos demetris katerina eleni sofia dora
    """,
    "chinese": """
        xi jinping mao zedong zhou enlai deng xiaoping jiang zemin hu jintao wen jiabao li
        keqiang qiang peng zhu rongji hua guofeng liu shaoqi lin biao wang yi qishan huning yang
        jiechi zhao ziyang leji lianghe zhang dejiang gaoli han zheng sun bo xilai yongkang chen
        yun wu bangguo tsai ing-wen ma ying-jeou lai ching-te chiang kai-shek chiang ching-kuo
        lee teng-hui shui-bian hsiao hsi tse tung teng hsiao-ping en-lai kuo feng qin gang
        lijian chunying wenbin shangfu dong jun yao yilin ye jianying hsieh hsiung tsung chin
        ping cheng yuan jack ma huateng
    """,
    "korean": """
        kim lee yi park pak moon mun yoon yun roh choi choe jung chung jeong kang cho jo ahn
        shin lim rim ri han hwang kwon song hong yang jong il un jae-in geun-hye myung-bak dae-
        jung moo-hyun suk-yeol young-sam tae-woo doo-hwan chung-hee yo-jong ki-moon jae-myung
        ju-ae yong song-nam kyung sung ban paek baek so seo nam ko koh ryu yoo
    """,
    "japanese": """
        shinzo abe yoshihide suga fumio kishida junichiro koizumi taro aso naoto kan yukio
        hatoyama shigeru ishiba yasuo fukuda yoshihiko noda yoshiro mori keizo obuchi ryutaro
        hashimoto taro kono toshimitsu motegi yuriko koike akihito naruhito hirohito masako
        sanae takaichi kenji hiroshi takashi kazuo haruhiko kuroda shunichi ichiro tanaka suzuki
        sato ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto
        inoue kimura hayashi shimizu junko akira makoto satoshi
    """,
    "indic": """
        narendra modi rahul gandhi sonia indira rajiv jawaharlal nehru manmohan singh atal
        bihari vajpayee amit shah arvind kejriwal mamata banerjee yogi adityanath rajnath
        subrahmanyam jaishankar nirmala sitharaman pranab mukherjee pratibha patil droupadi
        murmu ram nath kovind lal krishna advani chandrababu naidu akhilesh mulayam lalu prasad
        nitish kumar sharad pawar uddhav thackeray sushma swaraj smriti irani arun jaitley
        chidambaram mahinda rajapaksa gotabaya maithripala sirisena ranil wickremesinghe anura
        dissanayake chandrika kumaratunga sajith premadasa pushpa dahal sher deuba oli sharma
        bhandari girija koirala lakshmi raj ravi rajesh ramesh suresh mahesh sanjay vijay ajay
        deepak vivek anil sunil mohan gopal krishnan kamala priyanka sunita venkatesh patel
        gupta reddy nair rao iyer mehta desai joshi chopra kapoor choudhary chaudhary subhas
        chandra bose ambedkar
    """,
    "southeast": """
        prayut prayuth thaksin yingluck shinawatra srettha paetongtarn abhisit vejjajiva somchai
        bhumibol vajiralongkorn hun sen manet norodom sihanouk sihamoni aung san suu kyi min
        hlaing thein sein win myint htin kyaw ne win u nu suharto sukarno soekarno soeharto joko
        widodo jokowi prabowo subianto susilo bambang yudhoyono megawati sukarnoputri habibie
        wahid mahathir najib razak anwar muhyiddin yassin lee kuan yew hsien loong nguyen phu
        trong xuan phuc tan dung ho chi minh
    """,
}  # fmt: skip

# Names of the lists above that the West bears as well: they count as perhaps.
_SHARED = frozenset(
    """
        david isaac george michel eduard maria mariya anna robert donald andreas lucas dora
        sofia kamala barak robert armen samir begin sharon ilan roman boris max maxim nikita
        vera natalia viktor victor elena olga marina diana valentina larisa victoria adam sara
        sarah rania lev josef peter ron dan dov meir chaim efraim georgi nina emma alexander
        aleksander martin kirill leonid ray ma lee li so ho han min win long song jung ban chung
        cho kim park young sen sun ram nath lal prasad kumar modi don van ben gal amir nora noor
        nur haya mona omar karim hana reza nadia leila yun jun dong kan aso mori suga abe noda
        kato ito sato oli rao patel gupta nair bose jack eden petros pavlos george stella thalia
        kostas robert igor ivan oleg denis anton arthur tina
    """.split()
)

# Family-name endings and beginnings that belong to one tradition.
_SLAVIC_ENDINGS = re.compile(
    r"(?:sk[iy]+|skij|sk[iy]y|skaya|ska|tsk[iy]+|cky|ckij|enk[oa]|chuk|tschuk|czuk|"
    r"[aeo]v[aei]?|[aeo]w|jew|yev|yeva|off|eff|[eo]vi(?:c|ch|cz|tch|tsch)|[iy](?:c|ch|tch|tsch)|"
    r"uk|yuk|jan|[iy]an|shvili|schwili|chvili|adze|dse|in[ae]?|yn|ets|ez|chko|tschko|shko)$"
)
_ENDINGS = {
    "arabic": tuple(
        "ullah ollah allah uddin eddin eddine zadeh nejad nezhad pour zai wi oui".split()
    ),
    "greek": tuple("opoulos opulos akis idis iadis ides iades akos ellis atos ou eas".split()),
    "hebrew": tuple("yahu iahu stein berg man".split()),
    "indic": tuple(
        "singh kumar swamy endra endran nath lal preet deep krishnan murthy wala garh esh".split()
    ),
}  # fmt: skip
# "in", "man", "stein" end many Western names too: they count only beside a given name.
_WEAK_ENDINGS = re.compile(
    r"(?:in[ae]?|yn|ez|[iy]an|jan|ou|stein|berg|man|[iy]ch?|uk|wi|esh|ska|ets|[aeo]w)$"
)
_STRONG = {"arabic": frozenset("al el ul ud bin ibn bint abu abou".split())}


def _given_keys() -> dict[str, frozenset[str]]:
    return {
        tradition: frozenset(
            k
            for word in names.split()
            for k in keys(word.replace("'", "").replace("-", ""), tradition)
        )
        for tradition, names in _GIVEN.items()
    }


_KNOWN = _given_keys()
_PLAIN = {
    t: frozenset(w.replace("-", "").replace("'", "") for w in names.split())
    for t, names in _GIVEN.items()
}


_TRADITIONS_OF = {
    word: frozenset(t for t, listed in _PLAIN.items() if word in listed)
    for names in _PLAIN.values()
    for word in names
}
# A cheap test before the dear one: a word that shares a key with a listed name has, whatever the
# habit, its sorts of consonants in order. Letters that one habit speaks and another does not are
# read both ways.
_SORTS = dict.fromkeys("aeiouy", "") | dict.fromkeys("cdgkqstxz", "k") | dict.fromkeys("pfv", "p")
_UNSURE = {"h": "k", "j": "k", "w": "p"}
_LENGTHS = 3  # a listed name is at most so much longer or shorter


@lru_cache(maxsize=65536)
def _skeletons(word: str) -> frozenset[str]:
    """The sorts of a folded word's consonants in order, in every reading.

    Neighbours of one sort are one ("ts", "ck"); a vowel between two keeps them apart.
    """
    out = [""]
    before = "a"
    for letter in word:
        sort = _SORTS.get(letter, letter)
        if letter == "h" and before not in "aeiouyh":
            continue  # "kh", "sh", "th": heard with the letter before it
        if sort:
            spoken = _UNSURE.get(letter, sort)
            unsure = letter in _UNSURE or (letter == "v" and before == "a")  # Davood, Daoud
            merged = [s if s[-1:] == spoken else s + spoken for s in out]
            if before in _UNSURE:
                merged += [s + spoken for s in out]
            elif before in "aeiouy":
                merged = [s + spoken for s in out]
            out = out + merged if unsure else merged
        before = letter
    return frozenset(out)


def _skeleton_table() -> dict[str, dict[str, tuple[int, int]]]:
    """Skeleton of listed names: the traditions that list such names, with their lengths."""
    table: dict[str, dict[str, tuple[int, int]]] = {}
    for t, names in _PLAIN.items():
        if t in ("chinese", "korean", "japanese"):
            continue  # their syllables are listed, in every habit
        for name in names:
            for skeleton in _skeletons(name):
                low, high = table.setdefault(skeleton, {}).get(t, (99, 0))
                span = min(low, len(name) - _LENGTHS), max(high, len(name) + _LENGTHS)
                table[skeleton][t] = span
    return table


_SKELETONS = _skeleton_table()


@lru_cache(maxsize=65536)
def _signs(word: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Traditions a folded word speaks for: surely, perhaps, and perhaps if a key is shared."""
    plain = _TRADITIONS_OF.get(word, frozenset())
    shared = word in _SHARED
    sure = set() if shared else set(plain)
    perhaps = set(plain) if shared else set()
    keyed: set[str] = set()
    if not shared and len(word) > 3:
        for skeleton in _skeletons(word):
            for t, (low, high) in _SKELETONS.get(skeleton, {}).items():
                if low <= len(word) <= high and t not in plain:
                    keyed.add(t)
    if len(word) > 4:
        ends = [t for t, endings in _ENDINGS.items() if word.endswith(endings)]
        if _SLAVIC_ENDINGS.search(word, max(0, len(word) - 8)):
            ends.append("slavic")
        if ends:
            (perhaps if _WEAK_ENDINGS.search(word) else sure).update(ends)
    return frozenset(sure), frozenset(perhaps - sure), frozenset(keyed - sure - perhaps)


def traditions(*names: ParsedName) -> tuple[str, ...]:
    """Traditions that the names may come from, likeliest first; "western" always last.

    Two weak signs or one sure sign are needed: one weak sign ("Martin" ends like "Putin") is none.
    """
    votes = dict.fromkeys(TRADITIONS, 0)
    for name in names:
        # Counted for each name alone: one ending written twice is still one sign.
        for t, own in _votes(name).items():
            votes[t] = max(votes[t], own)
    found = sorted(
        (t for t, v in votes.items() if v >= 2 and t != "western"), key=lambda t: -votes[t]
    )
    return (*found[:3], "western")


# The votes of names asked for before: one is held against every other of its story.
_VOTES: dict[str, dict[str, int]] = {}


def _votes(name: ParsedName) -> dict[str, int]:
    """Two votes for each sure sign, one for each weak one."""
    found = _VOTES.get(name.text)
    if found is None:
        found = remember(_VOTES, name.text, _count_votes(name))
    return found


def _count_votes(name: ParsedName) -> dict[str, int]:
    own: dict[str, int] = {}
    open_: dict[str, list[str]] = {}  # words that may share a key with a listed name
    for part in name.parts:
        sure, perhaps, keyed = _signs(part.text)
        for t in sure:
            own[t] = own.get(t, 0) + 2
        for t in perhaps:
            own[t] = own.get(t, 0) + 1
        for t in keyed:
            open_.setdefault(t, []).append(part.text)
    if name.links or any(p in _STRONG["arabic"] for p in name.particles):
        own["arabic"] = own.get("arabic", 0) + 2
    for t, words in open_.items():
        # Keys are dear: they are made only where their votes can come to the two that count.
        if own.get(t, 0) + len(words) >= 2:
            own[t] = own.get(t, 0) + sum(not _KNOWN[t].isdisjoint(keys(w, t)) for w in words)
    return own
