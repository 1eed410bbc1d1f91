package org.mesinfos.connectors.oracles;

import java.util.ArrayList;
import java.util.List;

/**
 * Result of the comparison of one file.
 *
 * @param file name of the file
 * @param equal number of equal values
 * @param differences values that only one of the readers found, or the failure of the library
 */
record Comparison(String file, int equal, List<String> differences) {

    static Comparison of(String file, Values ours, Values theirs) {
        List<String> oursOnly = new ArrayList<>(ours.lines());
        List<String> differences = new ArrayList<>();
        int equal = 0;
        for (String value : theirs.lines()) {
            if (oursOnly.remove(value)) {
                equal++;
            } else {
                differences.add("only the library: " + value);
            }
        }
        oursOnly.forEach(value -> differences.add("only Mesinfos: " + value));
        return new Comparison(file, equal, differences);
    }

    static Comparison failed(String file, Values ours, Throwable failure) {
        return new Comparison(
                file,
                0,
                List.of("the library fails with " + failure.getClass().getSimpleName() + " on a file with "
                        + ours.lines().size() + " values"));
    }
}
