package org.mesinfos.pipelines.thirdparty;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/**
 * The operator's policy for other people in the records of a person, by record type. Immutable.
 *
 * <p>It applies to the listed fields, to the values of these fields that sources report differently, and to values derived
 * from them. It does not apply to free text, such as the label of a payment, or to values of {@code additional} that are not
 * listed.
 */
public final class ThirdPartyPolicy implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Everything is kept. */
    public static final ThirdPartyPolicy KEEP = new ThirdPartyPolicy(Map.of());

    private static final String DIGEST = "t-";

    private final SortedMap<RecordType, Treatment> treatments;

    private ThirdPartyPolicy(Map<RecordType, Treatment> treatments) {
        this.treatments = new TreeMap<>(treatments);
    }

    /** Returns a policy; record types without a treatment are kept. */
    public static ThirdPartyPolicy of(Map<RecordType, Treatment> treatments) {
        Map<RecordType, Treatment> effective = new EnumMap<>(RecordType.class);
        treatments.forEach((type, treatment) -> {
            if (treatment != Treatment.KEEP) {
                effective.put(type, treatment);
            }
        });
        return new ThirdPartyPolicy(effective);
    }

    /** Returns whether records of a type name other people in fields of their own. */
    public static boolean isAbout(RecordType type) {
        return !ThirdPartyFields.of(type).isEmpty();
    }

    /** Returns the names of the record types that name other people, sorted. */
    public static List<String> recordTypes() {
        return Arrays.stream(RecordType.values())
                .filter(ThirdPartyPolicy::isAbout)
                .map(RecordType::fileName)
                .sorted()
                .toList();
    }

    /**
     * Applies the policy to all records of a person.
     *
     * @param digest returns the keyed digest of a text
     */
    public void apply(Map<RecordType, List<SpecificRecord>> records, UnaryOperator<String> digest) {
        treatments.forEach((type, treatment) -> {
            UnaryOperator<@Nullable String> replacement = replacement(treatment, digest);
            for (SpecificRecord record : records.getOrDefault(type, List.of())) {
                apply(type, record, replacement);
            }
        });
    }

    private static UnaryOperator<@Nullable String> replacement(Treatment treatment, UnaryOperator<String> digest) {
        return treatment == Treatment.MASK
                ? text -> null
                : text -> text == null
                        ? null
                        : DIGEST
                                + digest.apply(
                                        text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    }

    private static void apply(RecordType type, SpecificRecord record, UnaryOperator<@Nullable String> replacement) {
        List<String> fields = ThirdPartyFields.of(type);
        DerivedParties parties = DerivedParties.of(record, fields);
        for (String field : fields) {
            int point = field.indexOf('.');
            if (point < 0) {
                replace(record, field, replacement);
                continue;
            }
            Object values = value(record, field.substring(0, point));
            String name = field.substring(point + 1);
            if (values instanceof Collection<?> items) {
                items.forEach(item -> replace((IndexedRecord) item, name, replacement));
            } else if (values instanceof Map<?, ?> additional) {
                additional.keySet().removeIf(key -> key.toString().startsWith(name));
            }
        }
        List<Derivation> derived = new ArrayList<>(Envelope.derived(record));
        if (derived.removeIf(value -> isOf(value.getName(), fields) || parties.contains(value))) {
            record.put(Envelope.DERIVED, derived);
        }
        for (Sighting sighting : Envelope.sightings(record)) {
            Map<String, String> reported = sighting.getReported();
            if (reported != null) {
                Map<String, String> kept = new TreeMap<>(reported);
                kept.keySet().removeIf(name -> isOf(name, fields));
                sighting.setReported(kept.isEmpty() ? null : kept);
            }
        }
    }

    private static boolean isOf(String name, Collection<String> fields) {
        return fields.stream()
                .anyMatch(field -> field.endsWith("/") ? name.startsWith(field) : isPartOf(name, listOrField(field)));
    }

    private static String listOrField(String field) {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }

    private static boolean isPartOf(String name, String field) {
        return name.equals(field) || name.startsWith(field + ".") || name.startsWith(field + "[");
    }

    private static @Nullable Object value(IndexedRecord record, String name) {
        return record.get(record.getSchema().getField(name).pos());
    }

    private static void replace(IndexedRecord record, String name, UnaryOperator<@Nullable String> replacement) {
        Schema.Field field = record.getSchema().getField(name);
        Object value = record.get(field.pos());
        if (value instanceof CharSequence text) {
            record.put(field.pos(), orRequired(replacement.apply(text.toString()), field));
        } else if (value instanceof Collection<?> values) {
            List<String> replaced = new ArrayList<>();
            for (Object text : values) {
                // A record or a date in a list has no digest.
                String other = text instanceof CharSequence ? replacement.apply(text.toString()) : null;
                if (other != null) {
                    replaced.add(other);
                }
            }
            record.put(field.pos(), replaced);
        } else if (value instanceof Map) {
            record.put(field.pos(), new TreeMap<>());
        } else if (value != null) {
            // A date or an address has no digest in its own type.
            record.put(field.pos(), null);
        }
    }

    private static @Nullable String orRequired(@Nullable String text, Schema.Field field) {
        return text == null && !field.schema().isNullable() ? "" : text;
    }

    /** Returns the treatments by record type, without those that keep everything. */
    public Map<RecordType, Treatment> treatments() {
        return Collections.unmodifiableSortedMap(treatments);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ThirdPartyPolicy policy && treatments.equals(policy.treatments);
    }

    @Override
    public int hashCode() {
        return treatments.hashCode();
    }

    @Override
    public String toString() {
        return treatments.toString();
    }
}
