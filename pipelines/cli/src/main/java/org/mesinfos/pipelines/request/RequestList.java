package org.mesinfos.pipelines.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.view.PrivateFile;

/**
 * The operator's list of requests: a file outside of the store with one JSON object per line, which only its owner can read,
 * because it contains the words of people. Not thread-safe.
 *
 * <p>A change reads the list, and replaces it, under a lock of the operating system on a file beside it, so that commands at
 * the same time lose nothing of each other. The lock file is empty and remains.
 */
public final class RequestList {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Guards changes of this process, which cannot lock a file twice. */
    private static final Object CHANGES = new Object();

    private final Path file;
    private final List<ListedRequest> entries;

    private RequestList(Path file, List<ListedRequest> entries) {
        this.file = file;
        this.entries = entries;
    }

    /**
     * Change of a list.
     *
     * @param <R> its result
     */
    @FunctionalInterface
    public interface Change<R> {
        R apply(RequestList list) throws IOException;
    }

    /**
     * Changes a list while no other command does. The file is replaced as a whole; it stays as it is if the change fails.
     *
     * @return the result of the change
     * @throws InvalidRequestFileException if a line is not an entry
     */
    public static <R> R update(Path file, Change<R> change) throws IOException {
        synchronized (CHANGES) {
            try (FileChannel lockFile = PrivateFile.open(file.resolveSibling(file.getFileName() + ".lock"));
                    FileLock held = lockFile.lock()) {
                RequestList list = read(file);
                R result = change.apply(list);
                if (!held.isValid()) {
                    throw new IOException("The lock of the list of requests was lost");
                }
                list.save();
                return result;
            }
        }
    }

    /**
     * Reads a list; a file that does not exist is an empty list.
     *
     * @throws InvalidRequestFileException if a line is not an entry
     */
    public static RequestList read(Path file) throws IOException {
        List<ListedRequest> entries = new ArrayList<>();
        if (Files.exists(file)) {
            int number = 0;
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                number++;
                entries.add(entry(file + ", line " + number, line));
            }
        }
        return new RequestList(file, entries);
    }

    private static ListedRequest entry(String place, String line) throws IOException {
        try {
            JsonNode json = JSON.readTree(line);
            PersonRequest request =
                    RequestReader.parse(place, json.path("request").toString().getBytes(StandardCharsets.UTF_8));
            return new ListedRequest(
                    request.withId(json.path("id").asText()),
                    LocalDate.parse(json.path("openSince").asText()),
                    Optional.ofNullable(json.get("closedOn")).map(day -> LocalDate.parse(day.asText())));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new InvalidRequestFileException(
                    place, List.of("expected an entry as mesinfos requests --list writes it"));
        }
    }

    /** Returns the open requests, in the order in which they were recorded. */
    public List<ListedRequest> open() {
        return entries.stream().filter(entry -> entry.closedOn().isEmpty()).toList();
    }

    /** Records a request as open. Returns false if the list has it, open or closed. */
    public boolean add(PersonRequest request, LocalDate day) {
        boolean isNew = entries.stream().noneMatch(entry -> entry.request().id().equals(request.id()));
        if (isNew) {
            entries.add(new ListedRequest(request, day, Optional.empty()));
        }
        return isNew;
    }

    /** Closes a request. Returns false if no open request has the id. */
    public boolean close(String id, LocalDate day) {
        for (int i = 0; i < entries.size(); i++) {
            ListedRequest entry = entries.get(i);
            if (entry.request().id().equals(id) && entry.closedOn().isEmpty()) {
                entries.set(i, new ListedRequest(entry.request(), entry.openSince(), Optional.of(day)));
                return true;
            }
        }
        return false;
    }

    /** Removes all entries of an erased person. Returns their number. */
    public int remove(String person) {
        return remove(person, LocalDate.MAX);
    }

    /** Removes the entries of an erased person that were recorded up to a day. Returns their number. */
    public int remove(String person, LocalDate lastDay) {
        int before = entries.size();
        entries.removeIf(entry ->
                entry.request().person().equals(person) && !entry.openSince().isAfter(lastDay));
        return before - entries.size();
    }

    /** Replaces the file as a whole and on the disk, so that a failure or a loss of power leaves the earlier list or this one. */
    private void save() throws IOException {
        PrivateFile.replace(file, out -> {
            for (ListedRequest entry : entries) {
                out.write((line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static String line(ListedRequest entry) throws IOException {
        ObjectNode json = JSON.createObjectNode()
                .put("id", entry.request().id())
                .put("openSince", entry.openSince().toString());
        entry.closedOn().ifPresent(day -> json.put("closedOn", day.toString()));
        json.set("request", JSON.readTree(entry.request().json()));
        return JSON.writeValueAsString(json);
    }
}
