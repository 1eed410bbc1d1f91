package org.mesinfos.pipelines.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.pipelines.identity.consent.ConsentCollector;
import org.mesinfos.pipelines.identity.consent.Consents;

/** Reader for the key {@code consent} of {@code mesinfos.yaml}. */
final class ConsentSettingsReader {

    static final Pattern READER = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final List<String> EVERYBODY = List.of("all");

    private final Path folder;

    /** @param folder folder of the settings, to which paths are relative */
    ConsentSettingsReader(Path folder) {
        this.folder = folder;
    }

    ConsentSettings settings(YamlMap consent) {
        Optional<Path> file =
                consent.filledText("file", "the file of the consents").map(folder::resolve);
        if (!consent.has("file")) {
            consent.problem("file", "\"file\" is missing, expected the file of the consents");
        }
        if (!consent.has("missing")) {
            consent.problem(
                    "missing",
                    "\"missing\" is missing, expected allow or withhold: the treatment of data to which no consent applies");
        }
        SortedMap<String, String> readers =
                consent.map("readers").map(this::readers).orElseGet(TreeMap::new);
        ConsentSettings read = new ConsentSettings(
                file,
                consent.choice("missing", Consents.Missing.WITHHOLD),
                readers,
                consent.map("collectors")
                        .map(applications -> collectors(applications, readers.keySet()))
                        .orElse(List.of()));
        consent.rejectUnknownKeys();
        return read;
    }

    private SortedMap<String, String> readers(YamlMap folders) {
        SortedMap<String, String> readers = new TreeMap<>();
        for (String reader : folders.keys()) {
            checkId(folders, reader);
            folders.filledText(reader, "a folder")
                    .ifPresent(text -> readers.put(reader, SettingsLocation.of(folder, text)));
        }
        return readers;
    }

    private List<ConsentCollector> collectors(YamlMap applications, Set<String> readers) {
        List<ConsentCollector> collectors = new ArrayList<>();
        for (String reader : applications.keys()) {
            checkId(applications, reader);
            if (!readers.contains(reader)) {
                applications.problem(
                        reader, "a collector of consents is a reader application: name its folder in readers");
            }
            applications
                    .map(reader)
                    .flatMap(application -> collector(reader, application))
                    .ifPresent(collectors::add);
        }
        return collectors;
    }

    private Optional<ConsentCollector> collector(String reader, YamlMap application) {
        Optional<Path> file = application
                .filledText("file", "the file of the consents that it collects")
                .map(folder::resolve);
        if (!application.has("file")) {
            application.problem("file", "\"file\" is missing, expected the file of the consents that it collects");
        }
        List<String> people = application.texts("people");
        if (people.isEmpty()) {
            application.problem("people", "\"people\" is missing, expected ids of people, or all");
        } else if (people.size() > 1 && people.containsAll(EVERYBODY)) {
            application.problem("people", "\"all\" is beside ids of people, expected either all or ids");
        }
        application.rejectUnknownKeys();
        return file.map(path -> new ConsentCollector(
                reader, path, people.equals(EVERYBODY) ? Optional.empty() : Optional.of(Set.copyOf(people))));
    }

    private static void checkId(YamlMap applications, String reader) {
        if (!READER.matcher(reader).matches()) {
            applications.problem(
                    reader,
                    "a reader application has an id such as budget-app: lower-case letters, digits and hyphens, at most 64 characters");
        }
    }
}
