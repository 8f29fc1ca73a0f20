"""Words that newspapers write and the dictionaries of the word list lack or hold rare.

Own list. `NEWS_WORDS` are lower-case words of recent decades, of sport, money, faiths and kitchens;
`SHORT_FORMS` are abbreviations printed in small letters.
"""

from __future__ import annotations

NEWS_WORDS = frozenset(
    "redact redacts redacted redacting redaction redactions doxing doxed tranquiliser "
    "tranquilisers tranquilise tranquilised "
    "jihadi jihadis jihadist jihadists loanee loanees dhow dhows goth goths lakh lakhs crore "
    "crores meth mosh pease pled snuck tiki passe fiance fiances fiancee fiancees flus unlit "
    "recuse recused recusal biz eco med neo faux vape vapes vaped vaping vaper vapers selfie "
    "selfies emoji emojis burka burkas burqa burqas niqab niqabs hijab hijabs burkini imam imams "
    "halal sharia shariah ummah hadith fatwa fatwas naan pita tapas latte lattes mojito mojitos "
    "vegan vegans trans queer cisgender transgender incel incels podcast podcasts podcaster "
    "vlogger vloggers blogger bloggers webcam webcams hashtag hashtags tweet tweets tweeted "
    "tweeting retweet retweeted drone drones turbo sedan sedans hatchback minivan minivans airbag "
    "airbags condo condos realtor realtors exurb exurbs caucus filibuster gerrymander loonie "
    "pooch moggy barista baristas kabob kebab kebabs sushi ramen kimchi tofu quinoa kale panini "
    "pesto salsa taco tacos burrito nachos wok stent stents opioid opioids fentanyl statin "
    "statins lupus rehab ricin sarin swat taser tasers tasered tasing inlet fjord atoll steppe "
    "taiga bayou levee levees sinkhole sinkholes sandbar luge biathlon slalom dressage judo "
    "karate bogey bogeys birdie birdies putt putts tiebreak tiebreaker wicket wickets scrum "
    "scrums shortstop rebounder playoff playoffs preseason tipoff faceoff powerplay hooch "
    "moonshine toke narco narcos sicario perp perps outage outages rollout rollouts rebrand "
    "rebranded startup startups fintech fintechs crypto cryptocurrency bitcoin bitcoins ether "
    "blockchain stablecoin stablecoins decarbonise decarbonize decarbonisation decarbonization "
    "renewables microplastic microplastics smartwatch smartwatches smartphone smartphones "
    "lockdown lockdowns furlough furloughed furloughs antivaxxer antivaxxers vaxxed unvaccinated "
    "coronavirus ebola zika mpox norovirus superspreader wokeness doxxed doxxing deepfake "
    "deepfakes chatbot chatbots malware ransomware spyware phishing paywall clickbait influencer "
    "influencers crowdfund crowdfunded crowdfunding gofundme livestream livestreamed "
    "livestreaming livestreams greenlit greenlight upcycle upcycled glamping staycation "
    "staycations airstrike airstrikes paraglider paragliders hoverboard ebike ebikes escooter "
    "escooters megachurch superyacht superyachts kleptocrat kleptocrats kleptocracy oligarch "
    "oligarchs siloviki favela favelas barrio barrios campesino campesinos junta juntas caudillo "
    "gendarme gendarmes gendarmerie banlieue banlieues lakhs panchayat dalit dalits sepoy maidan "
    "loya jirga peshmerga mujahid mujahideen mujahedeen intifada kibbutz kibbutzim moshav haredi "
    "shiva chador abaya thobe souk souks wadi wadis bedouin bedouins tuktuk tuktuks boda jeepney "
    "jeepneys songthaew longtail trawlerman trawlermen cyberattack cyberattacks cyberbullying "
    "downballot undecideds superdelegate superdelegates frontrunner frontrunners midterms runoff "
    "runoffs supermajority whistleblower whistleblowers redistricting carjack carjacked "
    "carjacking carjackings carjacker carjackers roadside bodycam bodycams dashcam dashcams "
    "overstayers mudslide mudslides aftershock aftershocks wildfire wildfires firestorm snowpack "
    "lahar lahars derecho derechos bushfire bushfires haboob tornadic "
    "taluk taluks taluka talukas tehsil tehsils tahsil mandal mandals thana thanas upazila "
    "upazilas barangay barangays purok sitio rayon raion raions oblast oblasts okrug okrugs krai "
    "gmina powiat voivodeship voivodeships woreda woredas kebele kebeles wilaya wilayas desa "
    "kecamatan kampung kampong kampungs hukou dzongkhag gewog panchayats zilla gram sabha lok "
    "rajya personae gratae shorn cloven graven bereft spake unsung".split()
)
SHORT_FORMS = frozenset(
    "aka app apps mph kph kmh vs tech html http https pics pic info rep reps exec temp min max "
    "hrs yrs sec secs lbs kgs pts avg dept govt intl natl est tel fax cell bldg blvd ave apt nee "
    "ibid viz circa sic pls thx lol omg nope yeah yep nah hey huh hmm mmm ooh aah wow ugh uhm duh "
    "gonna wanna gotta lotta kinda sorta bro bros sis fam vax blog vlog emo rom wifi ebook etc et "
    "al retd ltd corp inc incl excl asst capt hajj umma riyal rial rand lek lira euro naira cedi "
    "taka dong yuan baht ipo ico nft nfts defi dna rna hiv tnt cctv".split()
)
