package org.mesinfos.connectors.standard.vcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
     * Returns whether the contact prefers this property, and claims the parameter; empty if no preference is stated.
     */
    Optional<Boolean> takePreferred() {
        if (types().contains("pref")) {
            return Optional.of(true);
        }
        Optional<String> rank = parameter(PREFERRED).filter("1"::equals);
        rank.ifPresent(first -> claimParameter(PREFERRED));
        return rank.map(first -> true);
    }
}
