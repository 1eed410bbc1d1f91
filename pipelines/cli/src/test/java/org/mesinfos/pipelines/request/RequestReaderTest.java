package org.mesinfos.pipelines.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.RecordType;

/** Request files, as the page writes them and as they should not be. */
final class RequestReaderTest {

    private static final String HASH = "ab".repeat(32);

    /** A request as {@code requestOf} of the page writes it. */
    private static final String RECORD =
            "{\"mesinfos\":\"request\",\"version\":1,\"kind\":\"correction\",\"person\":\"per-1\","
                    + "\"bundle\":\"HASH\",\"organisation\":\"test-bank\",\"record\":{\"type\":\"bank-transactions\",\"id\":\"r1\","
                    + "\"subject\":\"C1\",\"places\":[{\"delivery\":\"d1\",\"file_sha256\":\"HASH\",\"page\":2,\"line\":3},"
                    + "{\"delivery\":\"d1\",\"file_sha256\":\"HASH\",\"path\":\"/a/b\"}]},\"words\":\"It was 12 €.\"}";

    private static PersonRequest parse(String json) throws IOException {
        return RequestReader.parse("me.json", bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.replace("HASH", HASH).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsARequestAboutARecord() throws IOException {
        PersonRequest request = parse(RECORD);

        assertThat(request.kind()).isEqualTo(RequestKind.CORRECTION);
        assertThat(request.person()).isEqualTo("per-1");
        assertThat(request.scope()).isEqualTo(RequestScope.RECORD);
        assertThat(request.record())
                .contains(new RequestedRecord(
                        RecordType.BANK_TRANSACTION,
                        "r1",
                        List.of(
                                new RequestedRow("d1", HASH, Optional.of(2L), Optional.of(3L), Optional.empty()),
                                new RequestedRow(
                                        "d1", HASH, Optional.empty(), Optional.empty(), Optional.of("/a/b")))));
        assertThat(request.words()).isEqualTo("It was 12 €.");
        assertThat(request.id()).matches("[0-9a-f]{16}");
    }

    @Test
    void onlyAnErasureWithoutOrganisationAndRecordErasesThePerson() throws IOException {
        String whole =
                "{\"mesinfos\":\"request\",\"version\":1,\"kind\":\"erasure\",\"person\":\"per-1\",\"bundle\":\"HASH\","
                        + "\"words\":\"\"}";

        assertThat(parse(whole).asksToErasePerson()).isTrue();
        assertThat(parse(whole.replace("erasure", "question")).asksToErasePerson())
                .isFalse();
        assertThat(parse(whole.replace("\"words\"", "\"organisation\":\"test-bank\",\"words\""))
                        .asksToErasePerson())
                .isFalse();
        assertThat(parse(RECORD.replace("correction", "erasure")).asksToErasePerson())
                .isFalse();
    }

    @Test
    void listsEveryProblemWithoutQuotingValues() {
        String wrong = RECORD.replace("correction", "canary")
                .replace("per-1", "Canary!")
                .replace("\"line\":3", "\"line\":-3")
                .replace("\"words\":\"It was 12 €.\"", "\"canary\":\"canary\"");

        assertThatThrownBy(() -> parse(wrong))
                .isInstanceOf(InvalidRequestFileException.class)
                .hasMessage("me.json is not a request of the person's page:\n"
                        + "  a field of the request is unknown; expected only bundle, kind, mesinfos, organisation, person,"
                        + " record, version, words\n"
                        + "  kind: found a text of 6 characters, expected correction, erasure or question\n"
                        + "  person: found a text of 7 characters, expected a person id: 1 to 64 of a-z, 0-9 and -\n"
                        + "  words: found missing, expected a text, which may be empty\n"
                        + "  record.places[0].line: found a number, expected a whole number from 1");
    }

    @Test
    void statesWhereAFileIsNoJsonAndOfALaterVersion() {
        assertThatThrownBy(() -> parse("{\"mesinfos\": canary"))
                .hasMessage("me.json is not a request of the person's page:\n  it is not JSON: line 1, column 14");
        assertThatThrownBy(() -> parse("[]"))
                .hasMessageEndingWith("expected an object whose field mesinfos is \"request\"");
        assertThatThrownBy(() -> parse(RECORD.replace("\"version\":1", "\"version\":2")))
                .hasMessageEndingWith("version: found a number, expected 1. Later versions need a later program");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 100_000})
    void statesThatJsonIsNestedTooDeeply(int levels) {
        assertThatThrownBy(() -> parse("[".repeat(levels)))
                .isInstanceOf(InvalidRequestFileException.class)
                .hasMessage(
                        "me.json is not a request of the person's page:\n"
                                + "  it is JSON that no request contains: nested too deeply, or with too long a number, name or text");
    }

    @Test
    void listsAFileThatIsNestedTooDeeplyBesideOthers(@TempDir Path folder) throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(2_000));
        Path list = Files.writeString(folder.resolve("list.json"), "[]");

        assertThatThrownBy(() -> RequestReader.readAll(List.of(deep, list)))
                .isInstanceOf(InvalidRequestFileException.class)
                .hasMessageContainingAll(
                        deep + " is not a request of the person's page:\n  it is JSON that no request contains",
                        list + " is not a request of the person's page:\n  expected an object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"line\":3|\"line\":0",
                "\"line\":3|\"line\":\"3\"",
                "\"line\":3|\"row\":3",
                "\"page\":2|\"page\":2.5",
                "\"kind\":\"correction\"|\"kind\":\"Correction\"",
                "\"version\":1|\"version\":\"1\"",
                "\"organisation\":\"test-bank\",|",
                "\"subject\":\"C1\",|",
                "\"id\":\"r1\"|\"id\":\" \"",
                "\"bundle\":\"HASH\"|\"bundle\":\"sha256:HASH\"",
                "\"mesinfos\":\"request\"|\"mesinfos\":\"report\"",
                "\"words\":\"It was 12 €.\"|\"words\":null"
            })
    void theSchemaAndTheReaderAgree(String change) throws IOException {
        String[] parts = change.split("\\|", -1);
        String json = change.isEmpty() ? RECORD : RECORD.replace(parts[0], parts[1]);
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../../docs/request.schema.json")));

        boolean isValid =
                schema.validate(new ObjectMapper().readTree(bytes(json))).isEmpty();

        assertThat(catchThrowable(() -> parse(json)) == null).isEqualTo(isValid).isEqualTo(change.isEmpty());
    }

    @Test
    void namesAllFilesThatAreNoRequests(@TempDir Path folder) throws IOException {
        Path good = Files.write(folder.resolve("good.json"), bytes(RECORD));
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");

        assertThat(RequestReader.readAll(List.of(good))).containsOnlyKeys(good);
        assertThatThrownBy(() -> RequestReader.readAll(List.of(good, empty, folder.resolve("none.json"))))
                .isInstanceOf(InvalidRequestFileException.class)
                .hasMessage(empty + " is not a request of the person's page:\n"
                        + "  expected an object whose field mesinfos is \"request\"\n"
                        + folder.resolve("none.json") + " is not a request of the person's page:\n"
                        + "  there is no such file");
    }
}
