package org.mesinfos.connectors.mapping.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reader of YAML texts whose root is a mapping, with the location of every entry. Also writes texts as quoted YAML
 * values.
 */
public final class YamlText {

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .build();

    private YamlText() {}

    /**
     * Returns the root mapping; empty if the text is empty or invalid. Errors are reported. A text without a value is
     * empty, such as {@code ~} or comments only.
     *
     * @param problems receives the errors
     */
    public static Optional<YamlMap> read(String text, Problems problems) {
        try {
            if (!YamlShape.isSound(text, SETTINGS, problems)) {
                return Optional.empty();
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty() || NodeKind.isNull(root.get())) {
                return Optional.empty();
            }
            if (root.get() instanceof MappingNode mapping) {
                return Optional.of(YamlMap.of(mapping, problems));
            }
            problems.add(
                    YamlLocation.of(root.get()),
                    "the file is " + NodeKind.of(root.get()) + ", expected keys with values, such as \"key: value\"");
        } catch (MarkedYamlEngineException invalid) {
            problems.add(YamlLocation.of(invalid.getProblemMark()), "not YAML" + problems.detail(invalid.getProblem()));
        } catch (YamlEngineException invalid) {
            problems.add(YamlLocation.START, "not YAML");
        }
        return Optional.empty();
    }

    /** Returns a text in double quotes, with all special characters escaped. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean plain = character >= ' ' && character != 0x7f && !Character.isISOControl(character);
                    quoted.append(plain ? String.valueOf(character) : String.format("\\u%04x", (int) character));
                }
            }
        }
        return quoted.append('"').toString();
    }
}
