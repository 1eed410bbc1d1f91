package org.mesinfos.pipelines.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's list of requests. */
final class RequestListTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 6);

    @TempDir
    private Path folder;

    private static PersonRequest request(String person, String words) throws IOException {
        String json = "{\"mesinfos\":\"request\",\"version\":1,\"kind\":\"correction\",\"person\":\"" + person
                + "\",\"bundle\":\"" + "ab".repeat(32) + "\",\"words\":\"" + words + "\"}";
        return RequestReader.parse("me.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean add(Path file, PersonRequest request) throws IOException {
        return RequestList.update(file, list -> list.add(request, DAY));
    }

    private static boolean close(Path file, PersonRequest request) throws IOException {
        return RequestList.update(file, list -> list.close(request.id(), DAY.plusDays(1)));
    }

    @Test
    void keepsRequestsOpenUntilTheyAreClosed() throws IOException {
        Path file = folder.resolve("requests.jsonl");
        PersonRequest first = request("per-1", "one");
        PersonRequest second = request("per-2", "two");
        assertThat(add(file, first)).isTrue();
        assertThat(add(file, second)).isTrue();

        assertThat(RequestList.read(file).open())
                .containsExactly(
                        new ListedRequest(first, DAY, Optional.empty()),
                        new ListedRequest(second, DAY, Optional.empty()));
        assertThat(close(file, first)).isTrue();
        assertThat(close(file, first)).isFalse();
        assertThat(RequestList.read(file).open()).containsExactly(new ListedRequest(second, DAY, Optional.empty()));
        assertThat(add(file, first)).as("a closed request is not opened again").isFalse();
        assertThat(Files.readAllLines(file).get(0))
                .startsWith("{\"id\":\"" + first.id() + "\",\"openSince\":\"2024-05-06\",\"closedOn\":\"2024-05-07\",");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void forgetsAnErasedPerson() throws IOException {
        RequestList list = RequestList.read(folder.resolve("requests.jsonl"));
        list.add(request("per-1", "one"), DAY);
        list.add(request("per-1", "two"), DAY);
        list.add(request("per-2", "three"), DAY);

        assertThat(list.remove("per-1")).isEqualTo(2);

        assertThat(list.open()).extracting(entry -> entry.request().person()).containsExactly("per-2");
    }

    @Test
    void keepsWhatAnErasedPersonAskedLater() throws IOException {
        RequestList list = RequestList.read(folder.resolve("requests.jsonl"));
        list.add(request("per-1", "one"), DAY);
        list.add(request("per-1", "two"), DAY.plusDays(1));

        assertThat(list.remove("per-1", DAY)).isEqualTo(1);

        assertThat(list.open()).extracting(ListedRequest::openSince).containsExactly(DAY.plusDays(1));
    }

    /** As when a request is recorded while another command carries out an erasure. */
    @Test
    void changesAtTheSameTimeLoseNothingOfEachOther() throws Exception {
        Path file = folder.resolve("requests.jsonl");
        List<PersonRequest> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(request("per-" + i, "words"));
        }
        ExecutorService commands = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> added = new ArrayList<>();
            for (PersonRequest request : requests) {
                added.add(commands.submit(() -> add(file, request)));
            }
            for (Future<Boolean> isNew : added) {
                assertThat(isNew.get()).isTrue();
            }
        } finally {
            commands.shutdownNow();
        }

        assertThat(RequestList.read(file).open())
                .extracting(ListedRequest::request)
                .containsExactlyInAnyOrderElementsOf(requests);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("requests.jsonl", "requests.jsonl.lock");
    }

    @Test
    void aChangeThatFailsLeavesTheList() throws IOException {
        Path file = folder.resolve("requests.jsonl");
        PersonRequest first = request("per-1", "one");
        PersonRequest second = request("per-2", "two");
        add(file, first);

        assertThatThrownBy(() -> RequestList.update(file, list -> {
                    list.add(second, DAY);
                    throw new IOException("refused");
                }))
                .hasMessage("refused");

        assertThat(RequestList.read(file).open())
                .extracting(ListedRequest::request)
                .containsExactly(first);
    }

    @Test
    void refusesAnotherFile() throws IOException {
        Path file = Files.writeString(folder.resolve("requests.jsonl"), "canary\n");

        assertThatThrownBy(() -> RequestList.read(file))
                .isInstanceOf(InvalidRequestFileException.class)
                .hasMessage(file + ", line 1 is not a request of the person's page:\n"
                        + "  expected an entry as mesinfos requests --list writes it");
    }
}
