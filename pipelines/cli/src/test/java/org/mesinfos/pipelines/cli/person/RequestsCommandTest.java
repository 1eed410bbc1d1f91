package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;
import org.mesinfos.pipelines.store.Store;

/** Requests of people, in a process of its own, on a store that the program made. */
@Tag("slow")
final class RequestsCommandTest {

    @TempDir
    private static Path folder;

    private static Path store;
    private static String hash;
    private static JsonNode record;

    @BeforeAll
    static void deliver() throws IOException {
        TestInbox inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv")
                .drop(
                        "test-bank/2024-01/rows.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;CAFE",
                        "C2;m2;2024-01-03;;-99.99;EUR;OTHER PERSON");
        store = inbox.path("store");
        assertThat(Terminal.run("run", "--inbox", inbox.inbox(), "--store", store)
                        .status())
                .isZero();
        Store opened = Store.at(store.toString());
        hash = opened.findPerson(opened.currentSnapshot(), "per-1")
                .orElseThrow()
                .bundleHash();
        record = new ObjectMapper()
                .readTree(Terminal.run("bundle", "per-1", "--json", "--store", store)
                        .lines()
                        .get(0));
    }

    private static Path request(String name, String kind, String rest) throws IOException {
        return request(name, kind, "per-1", rest);
    }

    private static Path request(String name, String kind, String person, String rest) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"mesinfos\":\"request\",\"version\":1,\"kind\":\"" + kind + "\",\"person\":\"" + person
                        + "\",\"bundle\":\""
                        + hash + "\"," + rest + "}\n");
    }

    private static String ofRecord(String id) {
        JsonNode sighting = record.path("sightings").path(0);
        return "\"organisation\":\"test-bank\",\"record\":{\"type\":\"bank-transactions\",\"id\":\"" + id
                + "\",\"subject\":\"C1\",\"places\":[{\"delivery\":\""
                + sighting.path("delivery").asText() + "\",\"file_sha256\":\""
                + sighting.path("file_sha256").asText() + "\",\"line\":2}]},";
    }

    @Test
    void showsARequestAndKeepsItUntilItIsClosed() throws IOException {
        String id = record.path("record_id").asText();
        Path request =
                request("me.json", "correction", ofRecord(id) + "\"words\":\"It was 12 \\u001b[2J€.\\nNot 12.30.\"");
        Path list = folder.resolve("requests.jsonl");

        Terminal shown = ProgramProcess.run("requests", request, "--store", store, "--list", list);

        assertThat(shown.err()).isEmpty();
        assertThat(shown.status()).isZero();
        List<String> lines = shown.lines();
        String requestId = lines.get(2).substring("  Request ".length());
        assertThat(lines)
                .containsExactly(
                        request.toString(),
                        "Correction of one record of test-bank",
                        "  Request " + requestId,
                        "  Person per-1: the bundle is the one that the person saw.",
                        "  Record " + id + " of bank-transactions is in the bundle.",
                        "    rows.csv, line 2, delivery "
                                + record.path("sightings")
                                        .path(0)
                                        .path("delivery")
                                        .asText() + ": in this record",
                        "  In the words of the person:",
                        "    | It was 12 \\u001b[2J€.",
                        "    | Not 12.30.",
                        "  The file does not prove who wrote it: identify the person first.",
                        "  Next: see the origin of the values with mesinfos bundle per-1 --why " + id + " --store "
                                + store
                                + ", and pass the request on. Values change when the organisation delivers again, and not by"
                                + " this command.",
                        "  Recorded as open in " + list + ".");
        Terminal french = ProgramProcess.run("requests", "--store", store, "--list", list, "--language", "fr");
        assertThat(french.lines())
                .contains(
                        "Correction d’un enregistrement que test-bank a remis",
                        "  Personne per-1 : le lot est celui que la personne a vu.",
                        "    | Not 12.30.");
        assertThat(ProgramProcess.run("requests", "--store", store, "--list", list, "--close", requestId)
                        .lines())
                .containsExactly("Request " + requestId + " is closed.", "No request is open.");
        assertThat(Terminal.run("bundle", "per-1", "--json", "--store", store).out())
                .as("no delivered value has changed")
                .contains("\"amount\":\"-12.30\"");
    }

    @Test
    void statesThatARecordIsNoLongerThere() throws IOException {
        Path request = request("question.json", "question", ofRecord("r-old") + "\"words\":\"\"");

        assertThat(Terminal.run("requests", request, "--store", store).lines())
                .contains(
                        "Question about the use of one record of test-bank",
                        "  Record r-old of bank-transactions is no longer in the bundle.",
                        "    rows.csv, line 2, delivery "
                                + record.path("sightings")
                                        .path(0)
                                        .path("delivery")
                                        .asText() + ": now in record "
                                + record.path("record_id").asText(),
                        "  The person wrote no words.");
    }

    @Test
    void refusesToEraseMoreThanIsAskedFor() throws IOException {
        Path part = request("erasure.json", "erasure", "\"organisation\":\"test-bank\",\"words\":\"\"");

        Terminal refused = ProgramProcess.run("requests", part, "--apply", "--reason", "asked", "--store", store);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains(part
                        + " does not ask for the erasure of a person, and --apply carries out nothing else. Nothing was"
                        + " erased.");
        assertThat(Terminal.run("requests", part, "--apply", "--store", store).err())
                .contains("--apply needs request files and a reason (--reason TEXT).");
        assertThat(Terminal.run("requests", "--store", store).err())
                .contains("Name request files, or a list with --list.");
        assertThat(Terminal.run("bundle", "per-1", "--store", store).status()).isZero();
    }

    @Test
    void erasesTheOtherPeopleIfTheStoreHasNothingOfOne() throws IOException {
        Path unknown = request("unknown.json", "erasure", "per-0", "\"words\":\"\"");
        Path first = request("first.json", "erasure", "per-2", "\"words\":\"\"");
        Path second = request("second.json", "erasure", "per-2", "\"words\":\"again\"");
        Path list = folder.resolve("erasures.jsonl");
        assertThat(Terminal.run("requests", unknown, first, second, "--store", store, "--list", list)
                        .status())
                .isZero();

        Terminal erased = ProgramProcess.run(
                "requests", unknown, first, second, "--apply", "--reason", "asked", "--store", store, "--list", list);

        assertThat(erased.err()).contains("The store has nothing of per-0.");
        assertThat(erased.status()).isEqualTo(2);
        assertThat(erased.lines())
                .contains("2 entries of the erased people removed from the list.")
                .anyMatch(line -> line.startsWith("Erased per-2: "));
        assertThat(Terminal.run("bundle", "per-2", "--store", store).status()).isEqualTo(2);
        assertThat(Files.readString(list)).contains("per-0").doesNotContain("per-2");
        assertThat(Terminal.run("bundle", "per-1", "--store", store).status()).isZero();
    }

    /** As after {@code mesinfos erase}, or after an erasure that failed before the list was changed. */
    @Test
    void removesTheRequestsOfAPersonWhoWasErasedBefore() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("erased-before"));
        TestInbox inbox = new TestInbox(shared)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-3;test-bank;C3", "per-4;test-bank;C4")
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv")
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "C3;m1;2024-01-02;;-12.30;EUR;CAFE",
                        "C4;m2;2024-01-03;;-99.99;EUR;OTHER PERSON");
        Path other = inbox.path("store");
        assertThat(Terminal.run("run", "--inbox", inbox.inbox(), "--store", other)
                        .status())
                .isZero();
        Path erasure = request("third.json", "erasure", "per-3", "\"words\":\"erase me\"");
        Path question = request("fourth.json", "question", "per-4", "\"words\":\"why\"");
        Path later = request("fifth.json", "question", "per-3", "\"words\":\"what did you erase\"");
        Path list = folder.resolve("erased-before.jsonl");
        assertThat(Terminal.run("requests", later, "--store", other, "--list", list)
                        .status())
                .isZero();
        Files.writeString(
                list, Files.readString(list).replaceFirst("\"openSince\":\"[^\"]*\"", "\"openSince\":\"9999-01-01\""));
        assertThat(Terminal.run("requests", erasure, question, "--store", other, "--list", list)
                        .status())
                .isZero();
        assertThat(Terminal.run("erase", "per-3", "--reason", "asked", "--store", other)
                        .status())
                .isZero();

        Terminal applied = ProgramProcess.run(
                "requests", erasure, "--apply", "--reason", "asked", "--store", other, "--list", list);

        assertThat(applied.lines()).contains("One entry of the erased people removed from the list.");
        assertThat(applied.err()).contains("The store has nothing of per-3.");
        assertThat(applied.status()).isEqualTo(2);
        assertThat(Files.readString(list))
                .contains("per-4", "what did you erase")
                .doesNotContain("erase me");
    }

    @Test
    void refusesFilesThatAreNoRequests() throws IOException {
        Path wrong = request("wrong.json", "canary", "\"words\":1");

        Terminal refused = ProgramProcess.run("requests", wrong, "--store", store);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err())
                .contains("wrong.json is not a request of the person's page:", "  kind: found a text of 6 characters,")
                .doesNotContain("canary");
    }
}
