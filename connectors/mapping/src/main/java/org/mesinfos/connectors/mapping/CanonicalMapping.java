package org.mesinfos.connectors.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mesinfos.connectors.format.digest.Sha256;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Canonical form of a mapping: its YAML nodes, without comments, white space, quotes and other matters of
 * layout. Two mappings with equal canonical forms produce equal rows.
 */
public final class CanonicalMapping {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(true).build();

    private CanonicalMapping() {}

    /**
     * Returns the SHA-256 of the canonical form, in hexadecimal.
     *
     * @param yaml a mapping that compiles
     */
    public static String fingerprint(String yaml) {
        StringBuilder form = new StringBuilder();
        new Compose(SETTINGS).composeString(yaml).ifPresent(root -> appendRoot(root, form));
        return HexFormat.of()
                .formatHex(Sha256.newDigest().digest(form.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Appends the root with its keys in alphabetical order: a mapping that extends another one has them in two parts. */
    private static void appendRoot(Node root, StringBuilder form) {
        if (root instanceof MappingNode mapping) {
            List<String> entries = new ArrayList<>();
            for (NodeTuple entry : mapping.getValue()) {
                StringBuilder text = new StringBuilder();
                append(entry.getKeyNode(), text);
                append(entry.getValueNode(), text);
                entries.add(text.toString());
            }
            entries.stream().sorted().forEach(form::append);
        } else {
            append(root, form);
        }
    }

    /** Appends a node. The length of each text precedes it, so that different nodes have different forms. */
    private static void append(Node node, StringBuilder form) {
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> entries = mapping.getValue();
            form.append('{').append(entries.size()).append(' ');
            for (NodeTuple entry : entries) {
                append(entry.getKeyNode(), form);
                append(entry.getValueNode(), form);
            }
        } else if (node instanceof SequenceNode sequence) {
            form.append('[').append(sequence.getValue().size()).append(' ');
            sequence.getValue().forEach(element -> append(element, form));
        } else if (node instanceof ScalarNode scalar) {
            String text = scalar.getTag().getValue() + " " + scalar.getValue();
            form.append('"').append(text.length()).append(' ').append(text);
        }
    }
}
