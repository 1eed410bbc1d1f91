package org.mesinfos.pipelines.identity.benchmark.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.pipelines.identity.benchmark.population.SyntheticPerson.Sex;

/** Family names and given names of a country. Immutable. */
record CountryNames(WeightedNames family, WeightedNames men, WeightedNames women) {

    private static final String RESOURCE = "names.tsv";

    /** Returns the names of a country of the list {@code names.tsv}. */
    static CountryNames of(String country, double rareFamilies, double rareGiven) {
        Map<String, String> lists = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(CountryNames.class.getResourceAsStream(RESOURCE))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(country))
                    .forEach(cells -> lists.put(cells[1], cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CountryNames(
                WeightedNames.ofList(lists.get("family"), rareFamilies),
                WeightedNames.ofList(lists.get("men"), rareGiven),
                WeightedNames.ofList(lists.get("women"), rareGiven));
    }

    static CountryNames of(NameStatistics names) {
        return new CountryNames(names.family(), names.given(Sex.MAN), names.given(Sex.WOMAN));
    }

    WeightedNames given(Sex sex) {
        return sex == Sex.MAN ? men : women;
    }
}
