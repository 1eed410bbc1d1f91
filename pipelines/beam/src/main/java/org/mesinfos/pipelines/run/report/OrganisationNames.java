package org.mesinfos.pipelines.run.report;

import java.util.HashMap;
import java.util.Map;
import org.mesinfos.pipelines.settings.Settings;

/**
 * Display names of organisations.
 *
 * @param names names by id
 */
public record OrganisationNames(Map<String, String> names) {

    static final OrganisationNames NONE = new OrganisationNames(Map.of());

    public OrganisationNames {
        names = Map.copyOf(names);
    }

    /** Returns the names that the settings state. */
    public static OrganisationNames of(Settings settings) {
        Map<String, String> names = new HashMap<>();
        settings.organisations().forEach((id, organisation) -> names.put(id, organisation.name()));
        return new OrganisationNames(names);
    }

    /** Returns the name of an organisation; its id if it has none. */
    String of(String id) {
        return names.getOrDefault(id, id);
    }
}
