package org.mesinfos.pipelines.cli.person;

import java.io.IOException;
import java.io.PrintWriter;
import org.mesinfos.pipelines.language.LocalisedTexts;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.request.PersonRequest;
import org.mesinfos.pipelines.request.RequestInspection;
import org.mesinfos.pipelines.request.RequestText;
import org.mesinfos.pipelines.request.RequestTexts;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.view.ReportedDeliveryNames;

/** Printer of requests, with the state of their person, record and rows in the store. Not thread-safe. */
final class RequestPrinter {

    private final LocalisedTexts texts;
    private final PrintWriter out;
    private final RequestInspection inspection;
    private final RequestText text;

    RequestPrinter(Store store, PageLanguage language, PrintWriter out) throws IOException {
        this.texts = RequestTexts.in(language);
        this.out = out;
        this.inspection = new RequestInspection(store, store.currentSnapshot());
        this.text = new RequestText(language, ReportedDeliveryNames.of(store), store.location());
    }

    void print(PersonRequest request) throws IOException {
        text.lines(request, inspection.inspect(request)).forEach(out::println);
    }

    /** Prints a line below the request that was printed last. */
    void note(String key, Object... arguments) {
        out.println("  " + texts.text(key, arguments));
    }
}
