package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;
import org.mesinfos.records.Contract;
import org.mesinfos.records.ContractKind;
import org.mesinfos.records.Holding;
import org.mesinfos.records.RecordType;

/**
 * Converts an investment statement to a contract: its positions become holdings, and the descriptions of its securities
 * go to {@code additional}.
 */
final class Portfolio {

    private final Securities securities;

    Portfolio(Securities securities) {
        this.securities = securities;
    }

    /** Returns the locator of the contract of a statement. */
    static Locator locator(Statement statement) {
        Locator locator = statement.locator();
        return Locator.path(locator.line(), locator.path() + "/" + Role.POSITION_LIST);
    }

    Rows.Keyed read(Statement statement) {
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        Account account = statement.account();
        if (!account.number().isEmpty()) {
            contract.setNumber(account.number());
        }
        contract.setKind(ContractKind.SAVINGS);
        Optional<LocalDate> valueDate = statement
                .parts()
                .first("DTASOF")
                .flatMap(asOf -> OfxDate.read(asOf.value()))
                .map(OfxDate::day);
        valueDate.ifPresent(contract::setValueDate);
        if (!statement.currency().isEmpty()) {
            contract.setCurrency(statement.currency());
        }
        List<Holding> holdings = new ArrayList<>();
        for (TreeElement position : statement.positions()) {
            holdings.add(holding(position));
            Parts.unclaimed(position, position.name() + "[" + holdings.size() + "]", contract.getAdditional());
        }
        contract.setHoldings(holdings);
        securities.describe(statement.securities(), contract.getAdditional());
        RecordKey key = account.key().exactly(valueDate.orElse(null)).of(RecordKey.Kind.NATURAL);
        return new Rows.Keyed(RecordType.CONTRACT, contract, key);
    }

    private Holding holding(TreeElement position) {
        Holding holding = new Holding();
        holding.setAssetClass(position.name());
        TreeElement general = position.child("INVPOS").orElse(position);
        Values.take(general, "SECID", "UNIQUEID").ifPresent(holding::setCode);
        Optional.ofNullable(holding.getCode()).flatMap(securities::name).ifPresent(holding::setLabel);
        rate(general, "UNITS").ifPresent(holding::setQuantity);
        rate(general, "UNITPRICE").ifPresent(holding::setUnitPrice);
        Values.number(general, FixedDecimal.MONEY, "MKTVAL").ifPresent(holding::setValue);
        Dates.day(general, "DTPRICEASOF").ifPresent(holding::setValuationDate);
        general.at("CURRENCY", "CURSYM")
                .filter(element -> CurrencyCodes.isCode(element.value()))
                .map(TreeElement::claim)
                .ifPresent(holding::setCurrency);
        return holding;
    }

    private static Optional<BigDecimal> rate(TreeElement from, String name) {
        return Values.number(from, FixedDecimal.RATE, name);
    }
}
