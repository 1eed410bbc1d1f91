package org.mesinfos.connectors.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Factory of JSON parsers with size limits. */
public final class JsonParsers {

    /** Maximum characters of one record: texts, names and 32 for each value. */
    public static final int MAX_RECORD_SIZE = 32 << 20;

    private static final int MAX_DEPTH = 100;
    private static final int MAX_TEXT_LENGTH = 16 << 20;
    private static final int MAX_NUMBER_LENGTH = 1_000;
    private static final int MAX_NAME_LENGTH = 50_000;

    public static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_TEXT_LENGTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(MAX_NAME_LENGTH)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private JsonParsers() {}

    /** Returns a parser for a file. The bytes are read as Unicode unless encoding detection found another encoding. */
    public static JsonParser of(InputStream in, String encoding) throws IOException {
        if (encoding.isEmpty() || encoding.startsWith("UTF-")) {
            return FACTORY.createParser(in);
        }
        return FACTORY.createParser(new InputStreamReader(
                in,
                Charset.forName(encoding)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
