package org.mesinfos.pipelines.cli.person;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.access.BundleExport;
import org.mesinfos.pipelines.access.ExportFormat;
import org.mesinfos.pipelines.cli.option.PersonParameter;
import org.mesinfos.pipelines.cli.option.StoreOption;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Command that exports a person's records for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes one person's records into a new folder: csv (tables for spreadsheets), json (one object per line, with"
                    + " origin and derived values), xlsx (one workbook) or parquet (the files of the bundle).",
            "This is personal data: the folder is readable only by its owner."
        })
public final class ExportCommand implements Callable<Integer> {

    @Mixin
    private PersonParameter person;

    @Mixin
    private StoreOption storeOption;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "One of ${COMPLETION-CANDIDATES}, in upper or lower case.")
    private ExportFormat format;

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "New or empty folder.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Store store = storeOption.open();
        storeOption.requireOutside(folder, Settings.NONE);
        PersonEntry entry = person.find(store, store.currentSnapshot());
        int files = new BundleExport(store).write(entry, format, folder);
        DecryptionWarning.print(spec, store, folder);
        PrintWriter out = TerminalWriter.out(spec);
        out.println("written to " + folder + ": " + files + (files == 1 ? " file" : " files"));
        out.flush();
        return 0;
    }
}
