package org.mesinfos.linkage.features;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.linkage.text.GivenNames;
import org.mesinfos.linkage.text.NameFolding;

/**
 * Counts of known given names among the given and the family names of one source, which show whether these are exchanged.
 * Names of languages of which few given names are known show nothing. Not thread-safe.
 */
public final class NameColumns {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Records with both names below which nothing is shown. */
    private static final int LEAST_RECORDS = 20;

    /** Share of the family names that are known given names from which on these may be given names. */
    private static final double LEAST_SHARE = 0.3;

    /** Factor by which known given names are more frequent among the family names than among the given names. */
    private static final double PREPONDERANCE = 2;

    private final NameVariety knownFamilyNames = new NameVariety();
    private int records;
    private int knownGiven;

    /** Adds the names of a record with a given and a family name. */
    public void add(PersonFeatures features) {
        String given = firstWord(features.values(Feature.GIVEN_NAMES));
        String family = firstWord(features.values(Feature.FAMILY_NAME));
        if (given.length() < 2 || family.length() < 2) {
            return;
        }
        records++;
        knownGiven += GivenNames.builtIn().isKnown(given) ? 1 : 0;
        if (GivenNames.builtIn().isKnown(family)) {
            knownFamilyNames.add(family);
        }
    }

    /** Returns how the names show that given and family names are exchanged; empty if they do not. */
    public Optional<String> exchange() {
        int knownFamily = knownFamilyNames.names();
        boolean exchanged = records >= LEAST_RECORDS
                && knownFamilyNames.isOfGivenNames()
                && knownFamily >= LEAST_SHARE * records
                && knownFamily >= PREPONDERANCE * knownGiven;
        return exchanged
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%.0f %% of %d family names are known given names, and %.0f %% of the given names",
                        percent(knownFamily),
                        records,
                        percent(knownGiven)))
                : Optional.empty();
    }

    private double percent(int count) {
        return 100.0 * count / records;
    }

    private static String firstWord(List<String> names) {
        return names.isEmpty()
                ? ""
                : NameFolding.withoutSpaces(
                        NameFolding.fold(SPACES.split(names.get(0).strip(), -1)[0]));
    }
}
