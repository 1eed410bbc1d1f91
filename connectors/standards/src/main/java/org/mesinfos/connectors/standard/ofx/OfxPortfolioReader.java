package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.records.Contract;
import org.mesinfos.records.ContractKind;
import org.mesinfos.records.Holding;
import org.mesinfos.records.RecordType;

/**
 * Conversion of an investment statement to a contract: its positions become holdings, and the descriptions of its
 * securities go to {@code additional}.
 */
final class OfxPortfolioReader {

    private final OfxSecurities securities;

    OfxPortfolioReader(OfxSecurities securities) {
        this.securities = securities;
    }

    /** Returns the locator of the contract of a statement. */
    static Locator locator(OfxStatement statement) {
        Locator locator = statement.locator();
        return Locator.path(locator.line(), locator.path() + "/" + OfxElementRole.POSITION_LIST);
    }

    OfxRowEmitter.KeyedRecord read(OfxStatement statement) {
        Contract contract = (Contract) RecordType.CONTRACT.newRecord();
        OfxAccount account = statement.account();
        if (!account.number().isEmpty()) {
            contract.setNumber(account.number());
        }
        contract.setKind(ContractKind.SAVINGS);
        Optional<LocalDate> valueDate = statement
                .elements()
                .first("DTASOF")
                .flatMap(asOf -> OfxDate.parse(asOf.value()))
                .map(OfxDate::date);
        valueDate.ifPresent(contract::setValueDate);
        if (!statement.currency().isEmpty()) {
            contract.setCurrency(statement.currency());
        }
        List<Holding> holdings = new ArrayList<>();
        for (TreeElement position : statement.positions()) {
            holdings.add(holding(position));
            OfxElements.putUnclaimedOfElement(
                    position, position.name() + "[" + holdings.size() + "]", contract.getAdditional());
        }
        contract.setHoldings(holdings);
        securities.addDescriptions(statement.securities(), contract.getAdditional());
        RecordKey key = account.startKey().literal(valueDate.orElse(null)).build(RecordKey.Kind.NATURAL);
        return new OfxRowEmitter.KeyedRecord(RecordType.CONTRACT, contract, key);
    }

    private Holding holding(TreeElement position) {
        Holding holding = new Holding();
        holding.setAssetClass(position.name());
        TreeElement general = position.child("INVPOS").orElse(position);
        OfxValues.take(general, "SECID", "UNIQUEID").ifPresent(holding::setCode);
        Optional.ofNullable(holding.getCode()).flatMap(securities::name).ifPresent(holding::setLabel);
        decimal(general, "UNITS").ifPresent(holding::setQuantity);
        decimal(general, "UNITPRICE").ifPresent(holding::setUnitPrice);
        OfxValues.optionalAmount(general, "MKTVAL").ifPresent(holding::setValue);
        OfxDates.date(general, "DTPRICEASOF").ifPresent(holding::setValuationDate);
        general.descendant("CURRENCY", "CURSYM")
                .filter(element -> Currencies.isCode(element.value()))
                .map(TreeElement::claim)
                .ifPresent(holding::setCurrency);
        return holding;
    }

    private static Optional<BigDecimal> decimal(TreeElement from, String name) {
        return OfxValues.number(from, FixedDecimal.RATE_SCALE, name);
    }
}
