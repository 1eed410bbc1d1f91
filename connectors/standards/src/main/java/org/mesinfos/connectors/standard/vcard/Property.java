package org.mesinfos.connectors.standard.vcard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.Escapes;
import org.mesinfos.connectors.format.vobject.VObjectReader;

/**
 * One property of a card.
 *
 * @param element its value and parameters
 * @param card the card it is on
 */
record Property(TreeElement element, TreeElement card) {

    private static final String TYPE = "TYPE";
    private static final String PREFERRED = "PREF";
    private static final String LABEL = "X-ABLABEL";

    /** Every property of that name whose value is not blank. */
    static List<Property> all(TreeElement card, String name) {
        List<Property> found = new ArrayList<>();
        card.eachChild(name, element -> {
            if (!element.value().isBlank()) {
                found.add(new Property(element, card));
            }
        });
        return found;
    }

    static Optional<Property> first(TreeElement card, String name) {
        return all(card, name).stream().findFirst();
    }

    /** The text without escapes and without surrounding space; taken into a field. */
    String take() {
        return Escapes.unescaped(element.claim()).strip();
    }

    /** The value as delivered. */
    String raw() {
        return element.value().strip();
    }

    void claim() {
        element.claim();
    }

    /** The parts of a structured value, each without escapes; taken into fields. */
    List<String> takeParts() {
        return Escapes.parts(element.claim(), ';').stream()
                .map(part -> Escapes.unescaped(part).strip())
                .toList();
    }

    /** Takes the parameter that says of the value that it is a URI. */
    void takeUri() {
        if (parameter("VALUE").filter("uri"::equalsIgnoreCase).isPresent()) {
            used("VALUE");
        }
    }

    /** Takes the parameter out of what is left over: the value was read by it. */
    void used(String parameter) {
        element.attribute(parameter).ifPresent(attribute -> attribute.claim());
    }

    Optional<String> parameter(String name) {
        return element.attribute(name)
                .map(attribute -> attribute.value().strip())
                .filter(text -> !text.isEmpty());
    }

    /** The types in lower case. */
    List<String> types() {
        return parameter(TYPE)
                .map(text -> Arrays.stream(text.split(",", -1))
                        .map(type -> type.strip().toLowerCase(Locale.ROOT))
                        .filter(type -> !type.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** The label that a line of the same group gives it, else its types as delivered; taken into a field. */
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
                    label.used(VObjectReader.GROUP);
                    used(VObjectReader.GROUP);
                    return label.take();
                }));
    }

    /** Whether it is the one the contact prefers; empty when that is not said. */
    Optional<Boolean> takePreferred() {
        if (types().contains("pref")) {
            return Optional.of(true);
        }
        Optional<String> rank = parameter(PREFERRED).filter("1"::equals);
        rank.ifPresent(first -> used(PREFERRED));
        return rank.map(first -> true);
    }
}
