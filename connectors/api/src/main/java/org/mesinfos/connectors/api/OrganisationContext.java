package org.mesinfos.connectors.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Facts about layouts that the files of one organisation prove, for its other files of the same layouts.
 *
 * <p>A context is a function of the set of these files: neither their order nor their number matters. A fact on which
 * two files disagree is unknown.
 */
public final class OrganisationContext {

    /** The context of an organisation of which no file proves anything. */
    public static final OrganisationContext NONE = new OrganisationContext(Map.of());

    private record Key(String layout, String name) {}

    private final Map<Key, String> values;

    private OrganisationContext(Map<Key, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Returns the context of facts in any order, of which some may be equal. */
    public static OrganisationContext of(Collection<LayoutFact> facts) {
        Map<Key, Set<String>> all = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> new Key(fact.layout(), fact.name()),
                        Collectors.mapping(LayoutFact::value, Collectors.toSet())));
        Map<Key, String> agreed = all.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().iterator().next()));
        return new OrganisationContext(agreed);
    }

    /** Returns the value of a fact about a layout; empty if no file proves it or two files disagree. */
    public Optional<String> value(String layout, String name) {
        return Optional.ofNullable(values.get(new Key(layout, name)));
    }

    /** Returns a digest of the facts: equal contexts have equal fingerprints. */
    public String fingerprint() {
        Set<LayoutFact> facts = new TreeSet<>();
        values.forEach((key, value) -> facts.add(new LayoutFact(key.layout(), key.name(), value)));
        return digest(facts.stream()
                .map(fact -> fact.layout() + "\t" + fact.name() + "\t" + fact.value())
                .collect(Collectors.joining("\n")));
    }

    /**
     * Returns the identifier of a layout.
     *
     * @param names what identifies it, such as the names of its columns; not restorable from the identifier
     */
    public static String layout(Collection<String> names) {
        return digest(String.join("\u001f", names));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrganisationContext context && values.equals(context.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return new TreeMap<>(values.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().layout() + " "
                                        + entry.getKey().name(),
                                Map.Entry::getValue)))
                .toString();
    }
}
