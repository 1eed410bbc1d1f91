package org.mesinfos.pipelines.cli.person;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.access.AccessAnswer;
import org.mesinfos.pipelines.access.ReaderTable;
import org.mesinfos.pipelines.cli.option.PersonParameter;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.FormerReaders;
import org.mesinfos.pipelines.run.PossibleRows;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that answers a person's request for a copy of their data. */
@Command(
        name = "access",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a copy of one person's data into a new folder, for a request under GDPR article 15 or 20.",
            "The folder contains the bundle, the records as CSV and JSON, the values of each organisation (stated or"
                    + " inferred), derived values, sources and readers, and a text that explains them.",
            "The text also states how many rows wait because they may be about others as well.",
            "The readers are those of the settings that --config names: without it, they are unknown.",
            "This is personal data: the folder is readable only by its owner."
        })
public final class AccessCommand implements Callable<Integer> {

    @Mixin
    private PersonParameter person;

    @Mixin
    private StoreOption storeOption;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "New or empty folder.")
    private Path folder;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "EN",
            description = "Language of the explanations: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private PageLanguage language;

    @Mixin
    private SettingsOptions settingsOptions;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Optional<Settings> settings = settingsOptions.named();
        Store store = storeOption.open(settings.orElse(Settings.NONE));
        storeOption.requireOutside(folder, settings.orElse(Settings.NONE));
        Snapshot snapshot = store.currentSnapshot();
        PersonEntry entry = person.find(store, snapshot);
        ReaderTable readers = new ReaderTable(
                language,
                settings,
                FormerReaders.of(store, settings.orElse(Settings.NONE)),
                LocalDate.now(ZoneOffset.UTC));
        new AccessAnswer(store, language, readers, possible(store, snapshot, entry, settings))
                .write(snapshot, entry, folder);
        DecryptionWarning.print(spec, store, folder);
        PrintWriter out = TerminalWriter.out(spec);
        out.println("written to " + folder);
        out.flush();
        return 0;
    }

    /** Returns the number of held rows by organisation that may be about the person; empty without the keys of the store. */
    private Optional<SortedMap<String, Long>> possible(
            Store store, Snapshot snapshot, PersonEntry entry, Optional<Settings> settings) throws IOException {
        KeyFolder keys = storeOption.keys(settings.orElse(Settings.NONE));
        Optional<SubjectDigests> digests = keys.digests();
        return digests.isEmpty()
                ? Optional.empty()
                : Optional.of(PossibleRows.of(store, snapshot, entry, digests.get(), keys.suppressionKey()));
    }
}
