package org.mesinfos.pipelines.thirdparty;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.mapping.value.TextFolding;
import org.mesinfos.pipelines.enrich.category.CategoryDerivations;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Sighting;

/**
 * The derived names of one record that repeat a name of its fields about other people. A payee that is a known company, and so has
 * a brand, is not one of them. Immutable.
 */
final class DerivedParties {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]++");

    private static final DerivedParties NONE = new DerivedParties(Set.of());

    /** Folded texts of the fields about other people. */
    private final Set<String> texts;

    private DerivedParties(Set<String> texts) {
        this.texts = texts;
    }

    /**
     * Returns the derived names of a record before its fields are replaced.
     *
     * @param fields names of the fields about other people
     */
    static DerivedParties of(SpecificRecord record, Collection<String> fields) {
        List<Derivation> derived = Envelope.derived(record);
        boolean hasName = derived.stream().anyMatch(DerivedParties::isName);
        boolean hasBrand = derived.stream().anyMatch(value -> value.getName().equals(CategoryDerivations.BRAND));
        if (!hasName || hasBrand) {
            return NONE;
        }
        Set<String> texts = new HashSet<>();
        for (String name : fields) {
            Schema.Field field = record.getSchema().getField(name);
            if (field != null && record.get(field.pos()) instanceof CharSequence text) {
                texts.add(folded(text));
            }
        }
        for (Sighting sighting : Envelope.sightings(record)) {
            Map<String, String> reported = sighting.getReported();
            if (reported != null) {
                reported.forEach((name, text) -> {
                    if (fields.contains(name)) {
                        texts.add(folded(text));
                    }
                });
            }
        }
        texts.remove("");
        return new DerivedParties(texts);
    }

    /** Returns whether a derived value is a name that is part of a text about other people, or contains one. */
    boolean contains(Derivation value) {
        if (!isName(value)) {
            return false;
        }
        String name = folded(value.getValue());
        Set<String> words = words(name);
        String joined = name.replace(" ", "");
        return texts.stream().anyMatch(text -> {
            String joinedText = text.replace(" ", "");
            return joinedText.contains(joined) || joined.contains(joinedText) || haveWordsInCommon(words, words(text));
        });
    }

    /** Returns whether all words of one name are in the other, in any order: family names may come first. */
    private static boolean haveWordsInCommon(Set<String> first, Set<String> second) {
        return first.containsAll(second) || second.containsAll(first);
    }

    private static Set<String> words(String folded) {
        return Set.copyOf(Arrays.asList(folded.split(" ")));
    }

    private static boolean isName(Derivation value) {
        return value.getName().equals(CategoryDerivations.MERCHANT);
    }

    private static String folded(CharSequence text) {
        return SEPARATORS
                .matcher(TextFolding.fold(text.toString()))
                .replaceAll(" ")
                .strip();
    }
}
