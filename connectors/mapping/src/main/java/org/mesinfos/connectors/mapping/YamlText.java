package org.mesinfos.connectors.mapping;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a YAML text whose root is a mapping, keeping the place of everything, and writes texts as values of one. */
public final class YamlText {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(true).build();

    private YamlText() {}

    /**
     * The root mapping; empty when the text is empty or is no such YAML, which is then reported.
     *
     * @param problems takes what is wrong, and knows the file's name
     */
    public static Optional<YamlMap> read(String text, Problems problems) {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(text);
            if (root.isEmpty()) {
                return Optional.empty();
            }
            if (root.get() instanceof MappingNode mapping) {
                return Optional.of(YamlMap.of(mapping, problems));
            }
            problems.add(YamlPlace.of(root.get()), "expected a mapping of keys to values");
        } catch (MarkedYamlEngineException wrong) {
            problems.add(
                    wrong.getProblemMark()
                            .map(mark -> new YamlPlace(mark.getLine() + 1, mark.getColumn() + 1))
                            .orElse(YamlPlace.START),
                    "not YAML: " + wrong.getProblem());
        } catch (YamlEngineException wrong) {
            problems.add(YamlPlace.START, "not YAML");
        }
        return Optional.empty();
    }

    /** A text in double quotes, whatever its characters. */
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
