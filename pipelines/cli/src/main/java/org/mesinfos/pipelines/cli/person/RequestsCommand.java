package org.mesinfos.pipelines.cli.person;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.request.ListedRequest;
import org.mesinfos.pipelines.request.PersonRequest;
import org.mesinfos.pipelines.request.RequestList;
import org.mesinfos.pipelines.request.RequestReader;
import org.mesinfos.pipelines.request.RequestTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that shows the requests that people wrote with their page, records them, and carries out erasures. */
@Command(
        name = "requests",
        mixinStandardHelpOptions = true,
        description = {
            "Shows requests for correction, erasure or information that people saved on their page: the subject, the person"
                    + " and rows, if the store still has them, and the next step. Prints the words of the person.",
            "With --list, records them; without FILE, shows the open ones. No request changes a delivered value.",
            "With --apply, erases the people who ask for it, as mesinfos erase does. This cannot be undone."
        })
public final class RequestsCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Request files. Without any, those of the list.")
    private List<Path> files = List.of();

    @Mixin
    private StoreOption storeOption;

    @Mixin
    private ErasureOptions erasure;

    @Option(
            names = "--list",
            paramLabel = "FILE",
            description =
                    "List of requests, in which new ones are recorded as open. It is created if it does not exist.")
    private Optional<Path> listFile = Optional.empty();

    @Option(
            names = "--close",
            paramLabel = "ID",
            description = "Close a request of the list. Repeat the option for more.")
    private List<String> closed = List.of();

    @Option(names = "--apply", description = "Erase the people whose erasure the files ask for.")
    private boolean apply;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Reason of the erasures, kept with them; without personal data. Required with --apply.")
    private Optional<String> reason = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Language: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PageLanguage language;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        requireConsistentOptions();
        Map<Path, PersonRequest> requests = RequestReader.readAll(files);
        if (apply) {
            requireErasures(requests);
        }
        if (listFile.isPresent()) {
            // A list that cannot be read is refused before anybody is erased.
            RequestList.read(listFile.get());
        }
        PrintWriter out = TerminalWriter.out(spec);
        if (!closed.isEmpty()) {
            close(listFile.orElseThrow(), out);
        }
        if (files.isEmpty()) {
            showOpen(RequestList.read(listFile.orElseThrow()).open(), out);
        } else if (apply) {
            apply(requests, out);
        } else if (listFile.isPresent()) {
            RequestList.update(listFile.get(), list -> record(requests, Optional.of(list), out));
        } else {
            record(requests, Optional.empty(), out);
        }
        out.flush();
        return 0;
    }

    private void requireConsistentOptions() {
        if (files.isEmpty() && listFile.isEmpty()) {
            throw new InvalidUsageException("Name request files, or a list with --list.");
        }
        if (!closed.isEmpty() && listFile.isEmpty()) {
            throw new InvalidUsageException("Name the list of the requests to close with --list.");
        }
        if (apply && (reason.isEmpty() || files.isEmpty())) {
            throw new InvalidUsageException("--apply needs request files and a reason (--reason TEXT).");
        }
        if (reason.isPresent() && !apply) {
            throw new InvalidUsageException("--reason is that of an erasure: it needs --apply.");
        }
    }

    private static void requireErasures(Map<Path, PersonRequest> requests) {
        requests.forEach((file, request) -> {
            if (!request.asksToErasePerson()) {
                throw new InvalidUsageException(
                        file + " does not ask for the erasure of a person, and --apply carries out"
                                + " nothing else. Nothing was erased.");
            }
        });
    }

    private void close(Path file, PrintWriter out) throws IOException {
        List<String> closedIds = RequestList.update(file, list -> {
            for (String id : closed) {
                if (!list.close(id, today())) {
                    throw new InvalidUsageException("No open request of the list has that id. The list is unchanged.");
                }
            }
            return closed;
        });
        closedIds.forEach(id -> out.println(RequestTexts.in(language).text("list.closed", id)));
    }

    private void showOpen(List<ListedRequest> open, PrintWriter out) throws IOException {
        if (open.isEmpty()) {
            out.println(RequestTexts.in(language).text("list.empty"));
            return;
        }
        RequestPrinter printer = printer(out);
        for (ListedRequest entry : open) {
            printer.print(entry.request());
            printer.note("list.since", entry.openSince().toString());
        }
    }

    /** Prints requests, records new ones, and returns their number. */
    private int record(Map<Path, PersonRequest> requests, Optional<RequestList> list, PrintWriter out)
            throws IOException {
        int added = 0;
        RequestPrinter printer = printer(out);
        for (Map.Entry<Path, PersonRequest> request : requests.entrySet()) {
            out.println(request.getKey());
            printer.print(request.getValue());
            if (list.isEmpty()) {
                printer.note("list.none");
            } else {
                boolean isNew = list.get().add(request.getValue(), today());
                added += isNew ? 1 : 0;
                printer.note(
                        isNew ? "list.added" : "list.known",
                        listFile.orElseThrow().toString());
            }
        }
        return added;
    }

    private void apply(Map<Path, PersonRequest> requests, PrintWriter out) throws IOException {
        RequestPrinter printer = printer(out);
        for (Map.Entry<Path, PersonRequest> request : requests.entrySet()) {
            out.println(request.getKey());
            printer.print(request.getValue());
        }
        SortedSet<String> people = new TreeSet<>();
        requests.values().forEach(request -> people.add(request.person()));
        Set<String> unknown = erasure.erase(storeOption, people, reason.orElseThrow(), out);
        people.removeAll(unknown);
        if (listFile.isPresent()) {
            int removed = RequestList.update(
                    listFile.get(),
                    list -> people.stream().mapToInt(list::remove).sum() + removeErasedBefore(list));
            out.println(RequestTexts.in(language).text("list.removed", removed));
        }
        out.flush();
        erasure.requireNone(storeOption, unknown);
    }

    /**
     * Removes the entries of people who were erased by another command, or by one that failed before it changed the list. Later
     * entries stay: they are about the erasure, or about data that came since.
     */
    private int removeErasedBefore(RequestList list) throws IOException {
        return storeOption.open(erasure.settings()).currentSnapshot().erased().people().entrySet().stream()
                .mapToInt(
                        erased -> list.remove(erased.getKey(), erased.getValue().date()))
                .sum();
    }

    private RequestPrinter printer(PrintWriter out) throws IOException {
        return new RequestPrinter(storeOption.open(erasure.settings()), language, out);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
