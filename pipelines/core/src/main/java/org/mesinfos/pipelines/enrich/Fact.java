package org.mesinfos.pipelines.enrich;

import org.mesinfos.records.Derivation;

/**
 * What is derived from a value, wherever in a record that value stands.
 *
 * @param suffix what it says of the value, such as {@code country}
 * @param value as text
 * @param source the rule or reference table, with its version
 * @param confidence probability that it is right, 0 to 1
 */
record Fact(String suffix, String value, String source, double confidence) {

    Derivation at(String path) {
        return new Derivation(path + "." + suffix, value, source, confidence);
    }
}
