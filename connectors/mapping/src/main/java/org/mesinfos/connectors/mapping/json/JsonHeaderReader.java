package org.mesinfos.connectors.mapping.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.mesinfos.connectors.format.json.JsonElementReader;
import org.mesinfos.connectors.format.json.JsonTextEncoding;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.tree.TreePlan;

/** Reader of the members of the outermost object that paths of a mapping name, wherever they are in the file. */
final class JsonHeaderReader {

    private final JsonParser parser;
    private final JsonElementReader elements;
    private final List<List<String>> recordPaths;
    private final TreePlan plan;

    JsonHeaderReader(JsonParser parser, JsonTextEncoding texts, List<List<String>> recordPaths, TreePlan plan) {
        this.parser = parser;
        this.elements = new JsonElementReader(parser, texts);
        this.recordPaths = recordPaths;
        this.plan = plan;
    }

    /** Returns an element with the members; those up to the first error in a malformed file, and none if they are too large. */
    TreeElement read() throws IOException {
        TreeElement header = TreeElement.root("", 1);
        try {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readMembers(header);
            }
        } catch (JsonProcessingException | CharConversionException | CharacterCodingException malformed) {
            // The reader of the records rejects the file at this place.
            return header;
        }
        return elements.isTooLarge() ? TreeElement.root("", 1) : header;
    }

    private void readMembers(TreeElement header) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (plan.mayReadAround(name) && recordPaths.stream().noneMatch(path -> isFirstStep(path, name))) {
                elements.readChild(header, name);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static boolean isFirstStep(List<String> path, String name) {
        return !path.isEmpty() && (path.get(0).equals(name) || path.get(0).equals(JsonRecogniser.ANY));
    }
}
