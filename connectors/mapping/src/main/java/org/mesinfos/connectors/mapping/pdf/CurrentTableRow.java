package org.mesinfos.connectors.mapping.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.mapping.RowHandler;

/**
 * Current row, to which further lines may be appended. Reports on other lines are deferred until the row is complete,
 * so that the handler receives everything in file order.
 */
final class CurrentTableRow {

    private final PdfRowLayout layout;
    private final Optional<PdfBalanceCheck> balances;
    private final RowHandler handler;
    private final List<Runnable> deferred = new ArrayList<>();
    private Optional<PdfCells> cells = Optional.empty();
    private Optional<Rejection> fault = Optional.empty();
    private String[] contextValues = {};
    private Locator locator = Locator.wholeFile();

    CurrentTableRow(PdfRowLayout layout, Optional<PdfBalanceCheck> balances, RowHandler handler) {
        this.layout = layout;
        this.balances = balances;
        this.handler = handler;
    }

    void start(PdfCells first, String[] outsideValues, Locator at) {
        finish();
        cells = Optional.of(first);
        contextValues = outsideValues;
        locator = at;
    }

    /** Starts a row that is rejected as a whole, with its continuations. */
    void startRejected(PdfCells first, Rejection rejection) {
        start(first, new String[0], rejection.locator());
        fault = Optional.of(rejection);
    }

    boolean isOpen() {
        return cells.isPresent();
    }

    void append(PdfCells continuation) {
        cells.ifPresent(open -> open.append(continuation));
    }

    void skip(Locator at, String rule) {
        report(() -> handler.skipped(at, rule));
    }

    void reject(Rejection rejection) {
        report(() -> handler.rejected(rejection));
    }

    /** Emits the row, then the deferred reports. */
    void finish() {
        if (fault.isPresent()) {
            handler.rejected(fault.get());
        } else {
            cells.ifPresent(whole -> {
                balances.ifPresent(check -> check.add(whole));
                handler.row(new PdfRow(layout, whole, contextValues, layout.yearCompletion(contextValues), locator));
            });
        }
        cells = Optional.empty();
        fault = Optional.empty();
        deferred.forEach(Runnable::run);
        deferred.clear();
    }

    private void report(Runnable report) {
        if (isOpen()) {
            deferred.add(report);
        } else {
            report.run();
        }
    }
}
