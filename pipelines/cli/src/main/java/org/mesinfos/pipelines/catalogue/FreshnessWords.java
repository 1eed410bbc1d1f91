package org.mesinfos.pipelines.catalogue;

import java.util.Map;
import org.mesinfos.pipelines.language.PageLanguage;

/**
 * French for the words with which connectors state how often a file is expected. Other words stay as the connector states
 * them. Stateless.
 */
final class FreshnessWords {

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("daily", "chaque jour"),
            Map.entry("daily, for the day before", "chaque jour, pour la veille"),
            Map.entry("daily, for two days before", "chaque jour, pour l’avant-veille"),
            Map.entry("every 15 minutes", "toutes les 15 minutes"),
            Map.entry("half-yearly", "chaque semestre"),
            Map.entry(
                    "half-yearly statements, monthly estimates, half-hours of communicating meters",
                    "relevés chaque semestre, estimations chaque mois, demi-heures des compteurs communicants"),
            Map.entry("monthly", "chaque mois"),
            Map.entry("monthly to yearly", "chaque mois à chaque année"),
            Map.entry("monthly, on the second working day", "chaque mois, le deuxième jour ouvré"),
            Map.entry("monthly, on the third working day", "chaque mois, le troisième jour ouvré"),
            Map.entry("on demand", "à la demande"),
            Map.entry("quarterly", "chaque trimestre"),
            Map.entry("real time", "en temps réel"),
            Map.entry("weekly", "chaque semaine"),
            Map.entry("when something changes", "à chaque changement"),
            Map.entry("yearly", "chaque année"));

    private FreshnessWords() {}

    static String in(PageLanguage language, String freshness) {
        return language == PageLanguage.FR ? FRENCH.getOrDefault(freshness, freshness) : freshness;
    }
}
