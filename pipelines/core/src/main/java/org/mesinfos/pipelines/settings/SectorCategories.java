package org.mesinfos.pipelines.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.enrich.category.CategoryOverride;
import org.mesinfos.pipelines.enrich.category.CategoryOverride.By;

/** Categories of payments to organisations, by the sectors in the settings. Stateless. */
final class SectorCategories {

    /** Sectors with the category of their sales. Retailers sell many things, and banks are not paid for what they book. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("energy", "energy"),
            Map.entry("électricité", "electricity"),
            Map.entry("electricity", "electricity"),
            Map.entry("énergie", "energy"),
            Map.entry("gas", "gas"),
            Map.entry("gaz", "gas"),
            Map.entry("water", "water"),
            Map.entry("eau", "water"),
            Map.entry("telecom", "telecom"),
            Map.entry("télécom", "telecom"),
            Map.entry("insurance", "insurance"),
            Map.entry("assurance", "insurance"),
            Map.entry("transport", "public_transport"),
            Map.entry("retail", "shopping"),
            Map.entry("commerce", "shopping"),
            Map.entry("distribution", "shopping"),
            Map.entry("health", "health"),
            Map.entry("santé", "health"));

    /** Shorter names are too common in labels. */
    private static final int MIN_NAME_LENGTH = 4;

    private SectorCategories() {}

    /** Returns a rule for each organisation with a known sector, in the order of their names. */
    static List<CategoryOverride> of(Collection<OrganisationSettings> organisations) {
        List<CategoryOverride> rules = new ArrayList<>();
        for (OrganisationSettings organisation : organisations) {
            String category = CATEGORIES.get(organisation.sector().strip().toLowerCase(Locale.ROOT));
            if (category != null && organisation.name().length() >= MIN_NAME_LENGTH) {
                rules.add(new CategoryOverride(By.LABEL, organisation.name(), category));
            }
        }
        return List.copyOf(rules);
    }
}
