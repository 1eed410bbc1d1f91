package org.mesinfos.pipelines.identity.linkage.features;

import java.util.Map;
import org.mesinfos.pipelines.identity.linkage.text.Folding;

/** Cuts the line of an address into house number and street; kinds of ways are written out. Stateless. */
final class StreetSplitter {

    /** Both joined and folded; "" for what is not there. */
    record Line(String number, String street) {}

    private static final Map<String, String> WAYS = Map.ofEntries(
            Map.entry("av", "avenue"),
            Map.entry("ave", "avenue"),
            Map.entry("bd", "boulevard"),
            Map.entry("bld", "boulevard"),
            Map.entry("blvd", "boulevard"),
            Map.entry("boul", "boulevard"),
            Map.entry("r", "rue"),
            Map.entry("rte", "route"),
            Map.entry("ch", "chemin"),
            Map.entry("che", "chemin"),
            Map.entry("chem", "chemin"),
            Map.entry("all", "allee"),
            Map.entry("imp", "impasse"),
            Map.entry("pl", "place"),
            Map.entry("sq", "square"),
            Map.entry("crs", "cours"),
            Map.entry("fg", "faubourg"),
            Map.entry("fbg", "faubourg"),
            Map.entry("res", "residence"),
            Map.entry("lot", "lotissement"),
            Map.entry("qu", "quai"),
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("rd", "road"),
            Map.entry("ln", "lane"),
            Map.entry("dr", "drive"),
            Map.entry("ct", "court"),
            Map.entry("cres", "crescent"));

    private StreetSplitter() {}

    static Line split(String number, String street) {
        StringBuilder house = new StringBuilder(number == null ? "" : Folding.joined(Folding.fold(number)));
        StringBuilder way = new StringBuilder();
        boolean first = true;
        for (String word : Folding.words(street == null ? "" : Folding.fold(street))) {
            boolean suffix = word.equals("bis") || word.equals("ter") || word.equals("quater");
            if (way.isEmpty() && (first ? Character.isDigit(word.charAt(0)) : suffix) && number == null) {
                house.append(word);
            } else {
                way.append(WAYS.getOrDefault(word, word));
            }
            first = false;
        }
        return new Line(house.toString(), way.toString());
    }
}
