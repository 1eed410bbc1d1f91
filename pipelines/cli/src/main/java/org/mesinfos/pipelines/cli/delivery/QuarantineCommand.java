package org.mesinfos.pipelines.cli.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.CandidateConnector;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.view.PrivateFile;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command that lists the files with rejected rows, and exports their original bytes. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "Lists the files with rejected rows, each row with location and reason, or exports one file.")
public final class QuarantineCommand implements Callable<Integer> {

    @Mixin
    private StoreOption storeOption;

    @Parameters(
            paramLabel = "SHA256",
            arity = "0..1",
            description = "Hash of the file to export, or its first digits, as listed.")
    private @Nullable String sha256;

    @Option(names = "--output", paramLabel = "FILE", description = "File to which the original bytes are written.")
    private @Nullable Path output;

    @Option(names = "--json", description = "Print one JSON object per file.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (output != null && sha256 == null) {
            throw new InvalidUsageException("--output needs the SHA256 of a file: mesinfos quarantine lists them.");
        }
        Store store = storeOption.open();
        if (sha256 == null) {
            list(store);
        } else {
            export(store.content(), listed(store, sha256));
        }
        return 0;
    }

    private void list(Store store) throws Exception {
        PrintWriter out = TerminalWriter.out(spec);
        ReportedDeliveryNames names = ReportedDeliveryNames.of(store);
        Collection<FileEntry> files = store.currentSnapshot().quarantinedFiles();
        if (files.isEmpty() && !json) {
            out.println("Nothing is in quarantine.");
        }
        Set<ContentFile> listed = new HashSet<>();
        for (FileEntry file : files) {
            Optional<ContentFile> reference = file.quarantine();
            if (reference.isEmpty() || !listed.add(reference.get())) {
                continue;
            }
            QuarantineDetails details = store.content().readQuarantineDetails(reference.get());
            if (json) {
                out.println(new String(details.withoutCustomer().toJson(), StandardCharsets.UTF_8));
                continue;
            }
            out.println(names.fileText(details.organisation(), details.sha256()) + ", "
                    + (names.place(details.organisation(), details.sha256()).isPresent()
                            ? ""
                            : details.organisation() + ", ")
                    + (details.connector().isEmpty()
                            ? "no connector"
                            : details.connector() + " version " + details.connectorVersion()));
            for (Rejection rejection : details.rejections()) {
                out.println("  " + rejection);
            }
            for (CandidateConnector candidate : details.candidates()) {
                out.println("  " + candidate.connector() + " lacks " + String.join(", ", candidate.missing()));
            }
            long others = file.rejectedRows() - details.rejections().size();
            if (others > 0) {
                out.printf(Locale.ROOT, "  and %,d more %s%n", others, others == 1 ? "row" : "rows");
            }
        }
        out.flush();
    }

    /** Returns the only hash of a listed file that starts with the digits. */
    private static String listed(Store store, String digits) throws IOException {
        List<String> found = store.currentSnapshot().quarantinedFiles().stream()
                .map(FileEntry::sha256)
                .filter(hash -> hash.startsWith(digits.replaceAll("…$", "")))
                .distinct()
                .toList();
        if (found.size() > 1) {
            throw new InvalidUsageException(
                    found.size() + " files in quarantine start with these digits: add more of them.");
        }
        if (found.isEmpty()) {
            throw new InvalidUsageException("No file in quarantine has this hash. mesinfos quarantine lists them.");
        }
        return found.get(0);
    }

    private void export(ContentStore content, String hash) throws Exception {
        if (output == null) {
            throw new InvalidUsageException("Use --output to name the file to write.");
        }
        Optional<InputStream> bytes = content.openQuarantined(hash);
        if (bytes.isEmpty()) {
            throw new InvalidUsageException(
                    "The bytes of this file no longer exist: an erasure or the retention of quarantined"
                            + " files removed them. Ask the organisation for the file.");
        }
        try (InputStream in = bytes.get()) {
            PrivateFile.write(output, in::transferTo);
        }
    }
}
