package org.mesinfos.connectors.mapping.tree;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.anyOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.property;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.someTexts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;

import java.util.Optional;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;

/** Keys of selectors in formats that are read as trees, which {@link TreeCompiler} reads. */
public final class TreeKeys {

    private static final JsonSchema SELECTED = anyOf(
            required(TreeCompiler.PATH).and(property(TreeCompiler.PATH, someTexts())),
            required("aliases").and(property("aliases", someTexts())));

    private static final Keys SELECTOR = Keys.NONE
            .key(TreeCompiler.PATH, texts(), "Path from the record to the value, such as points/@solde.")
            .key("aliases", texts(), "Further paths: the first one with a value is used.")
            .key(
                    "all",
                    text(),
                    "Separator with which all values of the path are joined; empty for the pieces of one text.");

    private static final JsonSchema GROUP = Keys.NONE
            .key(TreeCompiler.PATH, JsonSchema.filledText(), "Path from the record to the elements of the group.")
            .closedOrText(required(TreeCompiler.PATH));

    private TreeKeys() {}

    /**
     * Returns the keys of a format.
     *
     * @param root the section of the format, and {@code recognise}
     * @param rule condition that the whole mapping meets
     */
    public static FormatKeys format(Keys root, JsonSchema rule) {
        JsonSchema context = SELECTOR.closed().and(SELECTED);
        return new FormatKeys(
                root.key(
                        "context",
                        JsonSchema.mapOf(context),
                        "Values from outside of the records, each under a name of your choice."),
                rule,
                SELECTOR,
                SELECTED,
                Optional.of(GROUP),
                FormatKeys.Nesting.NESTED);
    }
}
