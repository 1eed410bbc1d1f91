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
final class OpenRow {

    private final RowShape shape;
    private final Optional<BalanceCheck> balances;
    private final RowHandler handler;
    private final List<Runnable> later = new ArrayList<>();
    private Optional<Cells> cells = Optional.empty();
    private String[] outside = {};
    private Locator locator = Locator.wholeFile();

    OpenRow(RowShape shape, Optional<BalanceCheck> balances, RowHandler handler) {
        this.shape = shape;
        this.balances = balances;
        this.handler = handler;
    }

    void start(Cells first, String[] outsideValues, Locator at) {
        finish();
        cells = Optional.of(first);
        outside = outsideValues;
        locator = at;
    }

    boolean isOpen() {
        return cells.isPresent();
    }

    void append(Cells continuation) {
        cells.ifPresent(open -> open.append(continuation));
    }

    void skip(Locator at, String rule) {
        say(() -> handler.skipped(at, rule));
    }

    void reject(Rejection rejection) {
        say(() -> handler.rejected(rejection));
    }

    /** Emits the row, then the deferred reports. */
    void finish() {
        cells.ifPresent(whole -> {
            balances.ifPresent(check -> check.add(whole));
            handler.row(new PdfRow(shape, whole, outside, shape.missingYear(outside), locator));
        });
        cells = Optional.empty();
        later.forEach(Runnable::run);
        later.clear();
    }

    private void say(Runnable report) {
        if (isOpen()) {
            later.add(report);
        } else {
            report.run();
        }
    }
}
