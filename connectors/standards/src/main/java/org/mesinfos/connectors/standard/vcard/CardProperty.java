package org.mesinfos.connectors.standard.vcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.BackslashEscapes;
import org.mesinfos.connectors.format.vobject.VObjectReader;

/**
 * Property of a vCard, such as an e-mail address, with its parameters.
 *
 * @param element element with its value and parameters
 * @param card card that contains the property
 */
record CardProperty(TreeElement element, TreeElement card) {

    private static final String TYPE = "TYPE";
    private static final String PREFERRED = "PREF";
    /** Ranks are whole numbers from 1 to 100. */
    private static final Pattern RANK = Pattern.compile("[1-9]\\d?|100");

    private static final String LABEL = "X-ABLABEL";

    /** Returns all properties of a name that are not blank. */
    static List<CardProperty> all(TreeElement card, String name) {
        List<CardProperty> found = new ArrayList<>();
        card.forEachChild(name, element -> {
            if (!element.value().isBlank()) {
                found.add(new CardProperty(element, card));
            }
        });
        return found;
    }

    static Optional<CardProperty> first(TreeElement card, String name) {
        return all(card, name).stream().findFirst();
    }

    /** Returns the unescaped, stripped text and claims it. */
    String take() {
        return BackslashEscapes.unescape(element.claim()).strip();
    }

    /** Returns the value as delivered. */
    String raw() {
        return element.value().strip();
    }

    void claim() {
        element.claim();
    }

    /** Returns the unescaped parts of a structured value and claims it. */
    List<String> takeParts() {
        return BackslashEscapes.split(element.claim(), ';').stream()
                .map(part -> BackslashEscapes.unescape(part).strip())
                .toList();
    }

    /** Claims the parameter that declares the value as a URI. */
    void takeUri() {
        if (parameter("VALUE").filter("uri"::equalsIgnoreCase).isPresent()) {
            claimParameter("VALUE");
        }
    }

    /** Claims a parameter that was used to read the value. */
    void claimParameter(String parameter) {
        element.attribute(parameter).ifPresent(attribute -> attribute.claim());
    }

    Optional<String> parameter(String name) {
        return element.attribute(name)
                .map(attribute -> attribute.value().strip())
                .filter(text -> !text.isEmpty());
    }

    /** Returns the types in lower case. */
    List<String> types() {
        return parameter(TYPE)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(type -> type.strip().toLowerCase(Locale.ROOT))
                        .filter(type -> !type.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** Returns the label from a line of the same group, else the types as delivered, and claims it. */
    Optional<String> takeLabel() {
        Optional<String> label = groupLabel();
        if (label.isPresent()) {
            return label;
        }
        return element.attribute(TYPE)
                .map(attribute -> attribute.claim().strip())
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> groupLabel() {
        Optional<String> group = parameter(VObjectReader.GROUP);
        return group.flatMap(name -> all(card, LABEL).stream()
                .filter(label -> label.parameter(VObjectReader.GROUP).equals(group))
                .findFirst()
                .map(label -> {
                    label.claimParameter(VObjectReader.GROUP);
                    claimParameter(VObjectReader.GROUP);
                    return label.take();
                }));
    }

    /**
     * Returns the rank of the most preferred properties of a name (RFC 6350, 5.3): a low rank is preferred to a high one, and
     * any rank to none. Empty if no property has a rank.
     */
    static OptionalInt firstRank(List<CardProperty> properties) {
        return properties.stream()
                .map(CardProperty::rank)
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private OptionalInt rank() {
        return parameter(PREFERRED)
                .filter(text -> RANK.matcher(text).matches())
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /**
     * Returns whether the contact prefers this property; empty if no preference is stated. The parameter is claimed if it states
     * no more than that.
     *
     * @param firstRank rank of the most preferred properties of this name
     */
    Optional<Boolean> takePreferred(OptionalInt firstRank) {
        if (types().contains("pref")) {
            return Optional.of(true);
        }
        OptionalInt rank = rank();
        if (rank.isEmpty() || !rank.equals(firstRank)) {
            return Optional.empty();
        }
        if (rank.getAsInt() == 1) {
            claimParameter(PREFERRED);
        }
        return Optional.of(true);
    }
}
