"""Places and what contains them: cities, US counties, states, countries, larger areas.

gazetteer = Gazetteer()                              # opens in milliseconds, reads on demand
gazetteer.relation("Kiev", "Kyiv")                   # "same"
gazetteer.relation("Springfield", "Illinois")        # "inside": one of its readings lies there
gazetteer.lookup("Paris", hint="Texas")
"""

from checker.gazetteer.gazetteer import Gazetteer
from checker.gazetteer.place import GazetteerPlace

__all__ = ["Gazetteer", "GazetteerPlace"]
