package org.mesinfos.pipelines.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Optional;
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

    @Test
    void keepsRequestsOpenUntilTheyAreClosed() throws IOException {
        Path file = folder.resolve("requests.jsonl");
        PersonRequest first = request("per-1", "one");
        PersonRequest second = request("per-2", "two");
        RequestList list = RequestList.read(file);
        assertThat(list.add(first, DAY)).isTrue();
        assertThat(list.add(second, DAY)).isTrue();
        list.save();

        RequestList again = RequestList.read(file);

        assertThat(again.open())
                .containsExactly(
                        new ListedRequest(first, DAY, Optional.empty()),
                        new ListedRequest(second, DAY, Optional.empty()));
        assertThat(again.close(first.id(), DAY.plusDays(1))).isTrue();
        assertThat(again.close(first.id(), DAY.plusDays(1))).isFalse();
        again.save();
        RequestList closed = RequestList.read(file);
        assertThat(closed.open()).containsExactly(new ListedRequest(second, DAY, Optional.empty()));
        assertThat(closed.add(first, DAY))
                .as("a closed request is not opened again")
                .isFalse();
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
    void refusesAnotherFile() throws IOException {
        Path file = Files.writeString(folder.resolve("requests.jsonl"), "canary\n");

        assertThatThrownBy(() -> RequestList.read(file))
                .isInstanceOf(InvalidRequestFileException.class)
                .hasMessage(file + ", line 1 is not a request of the person's page:\n"
                        + "  expected an entry as mesinfos requests --list writes it");
    }
}
