package org.mesinfos.connectors.generic.statement.rows;

import java.util.Map;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.account.AccountNumberFinder;
import org.mesinfos.connectors.generic.statement.account.CurrentAccount;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.word.StatementLineKind;

/** Changes of the account to which the lines of a statement belong. Each instance follows the lines of one document. */
final class AccountChanges {

    private final CurrentAccount account;
    private final SectionCollector collector;
    private final TransactionAssembler assembler;
    private final LineProximity proximity;
    private final StatementDocument document;
    private final Map<Integer, StatementAccount> titles;

    AccountChanges(
            StatementDocument document,
            CurrentAccount account,
            SectionCollector collector,
            TransactionAssembler assembler,
            LineProximity proximity) {
        this.document = document;
        this.account = account;
        this.collector = collector;
        this.assembler = assembler;
        this.proximity = proximity;
        this.titles = AccountTitles.find(document);
    }

    /** Remembers the account that a line names, if any. It takes effect at the next table or balance. */
    void announce(int i, PrintedLine line) {
        if (titles.containsKey(i)) {
            account.announceTitle(line, titles.get(i));
        } else {
            collector.announce(line, AccountNumberFinder.find(line, proximity.below(i)));
        }
    }

    /** Starts the account that a balance opens, or ends the current one if another one was announced. */
    void atBalance(int i, StatementCells cells, StatementLineKind kind) {
        boolean mayOpen = kind == StatementLineKind.OPENING || kind == StatementLineKind.BALANCE;
        if (mayOpen && collector.opensAnnouncedAccount(cells)) {
            collector.startAnnouncedAccount();
            assembler.clearDates();
        } else if (document.accountStarts().contains(i) && collector.section().opensUnnumberedAccount(cells)) {
            startUnnumbered();
        }
        endIfAnnounced();
        account.adoptSameKind();
    }

    /** Starts an account without a number if the current one has transactions. */
    void startUnnumberedBelowOthers() {
        assembler.finish();
        if (!collector.section().isEmpty()) {
            startUnnumbered();
        }
    }

    void startUnnumbered() {
        collector.startUnnumberedAccount();
        assembler.clearDates();
    }

    /** Ends the current account if another one was announced. */
    void endIfAnnounced() {
        if (collector.isNextAccount()) {
            assembler.finish();
            collector.endSection();
            assembler.clearDates();
        }
    }
}
