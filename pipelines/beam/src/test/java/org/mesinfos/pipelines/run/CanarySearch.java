package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRowSections;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.WriterSchemas;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.records.RecordType;

/** Search of all files of a store for a text that only one person has, in decoded form. */
final class CanarySearch {

    private CanarySearch() {}

    /** Returns the paths of the files that contain a text in upper or lower case, or have it in their path. */
    static List<String> files(Store store, String canary) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String path : store.paths()) {
            String text = text(store, path);
            if (text.toLowerCase(Locale.ROOT).contains(canary)) {
                found.add(path);
            }
        }
        return List.copyOf(found);
    }

    /** Returns the first groups of all matches in all files, in decoded form, and in their paths. */
    static SortedSet<String> matches(Store store, Pattern canary) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String path : store.paths()) {
            String text = text(store, path);
            Matcher matcher = canary.matcher(text.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    /** Returns the path, the bytes and the decoded content of a file. */
    private static String text(Store store, String path) throws IOException {
        // An original may have several frames, which only its reader puts together.
        byte[] bytes = path.startsWith("originals/") ? new byte[0] : store.readFile(path);
        return path + new String(bytes, StandardCharsets.ISO_8859_1) + decoded(store, path);
    }

    private static String decoded(Store store, String path) throws IOException {
        if (path.startsWith("originals/")) {
            String sha256 = path.substring(path.lastIndexOf('/') + 1).replace(".zst", "");
            try (InputStream bytes =
                    InboxFileContent.open(store.content().findOriginal(sha256).orElseThrow(), 0)) {
                return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
        if (path.endsWith(".parquet")) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            RecordType type =
                    RecordType.ofFileName(name.substring(0, name.indexOf('.'))).orElseThrow();
            return RecordFileReader.read(type, store.readFile(path)).toString();
        }
        if (path.startsWith("identity/links")) {
            IdentityEvidence evidence = IdentityEvidence.read(store.readFile(path));
            StringBuilder text = new StringBuilder();
            StatedReferences.read(
                    evidence,
                    (organisation, subject) -> text.append(subject.reference()).append('\n'));
            if (evidence.people().isPresent()) {
                AvroTexts.read(
                        evidence.people().get().profiles(),
                        value -> text.append(value).append('\n'));
            }
            return text.toString();
        }
        if (path.endsWith(".rows")) {
            AcceptedRowSections sections = AcceptedRowSections.decode(store.readFile(path));
            return sections.rows(sections.types(), WriterSchemas.NONE).stream()
                    .map(AcceptedRow::row)
                    .map(EncodedRow::toString)
                    .collect(Collectors.joining("\n"));
        }
        if (path.endsWith(".avro")) {
            StringBuilder text = new StringBuilder();
            try (DataFileReader<GenericRecord> reader = new DataFileReader<>(
                    new SeekableByteArrayInput(store.readFile(path)), new GenericDatumReader<>())) {
                reader.forEach(text::append);
            }
            return text.toString();
        }
        return "";
    }
}
