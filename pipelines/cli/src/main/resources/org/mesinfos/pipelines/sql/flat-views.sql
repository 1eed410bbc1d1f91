-- Flat views of Mesinfos, version 3, for DuckDB. Every view is derived: it can be computed again from the bundles.
-- Variables belong to a session: run this file in every session that uses the views.

CREATE OR REPLACE MACRO derived_value(list, wanted) AS list_filter(list, lambda entry: entry.name = wanted)[1].value;
CREATE OR REPLACE MACRO derived_confidence(list, wanted) AS list_filter(list, lambda entry: entry.name = wanted)[1].confidence;

-- One row for each bank transaction, with its category and the links that decide if it counts as spending.
CREATE OR REPLACE VIEW transactions AS
SELECT
  person_id, record_id, organisation, account_number,
  coalesce(booking_date, operation_date, value_date) AS day,
  amount, currency, label, counterparty_name,
  derived_value(derived, 'merchant') AS merchant,
  derived_value(derived, 'category') AS category,
  derived_value(derived, 'category.coicop') AS coicop,
  derived_confidence(derived, 'category') AS category_confidence,
  coalesce(derived_confidence(derived, 'link.transfer') >= 0.6, false) AS own_transfer,
  coalesce(booking_date, operation_date, value_date) IS NOT NULL
    AND coalesce(status NOT IN ('REJECTED', 'INFORMATION', 'FUTURE'), true)
    AND NOT own_transfer
    AND derived_value(derived, 'link.reversal_of') IS NULL
    AND derived_value(derived, 'link.reversed_by') IS NULL
    AND derived_value(derived, 'link.corrected_by') IS NULL
    AND coalesce(category NOT IN ('savings', 'investment', 'card_settlement'), true) AS counted,
  derived
FROM bundle_bank_transactions;

-- Money spent and received by person, month, currency and category. Amounts of different currencies are never added.
-- Absent amounts are in no sum; a row without any amount has null sums.
CREATE OR REPLACE VIEW spending_by_month AS
SELECT
  person_id,
  CAST(date_trunc('month', day) AS DATE) AS month,
  currency,
  coalesce(category, 'uncategorised') AS category,
  min(coicop) AS coicop,
  CASE WHEN count(amount) > 0 THEN coalesce(-sum(amount) FILTER (amount < 0), 0) END AS spent,
  CASE WHEN count(amount) > 0 THEN coalesce(sum(amount) FILTER (amount > 0), 0) END AS received,
  count(*) AS transactions,
  min(category_confidence) AS lowest_confidence
FROM transactions
WHERE counted
GROUP BY ALL;

-- Energy by usage point and local day in kWh. A reading without a zone has the day of its organisation. Readings of power are multiplied by
-- their interval. Of two readings of one quantity and time, the worse one is in a row of its own with preferred = false. The same consumption may
-- be in further preferred rows, of another basis or organisation: sum the preferred rows of one usage point, organisation and basis.
CREATE OR REPLACE VIEW energy_by_day AS
SELECT
  person_id, organisation, usage_point, commodity,
  coalesce(
    CAST(local_interval_start AS DATE),
    CAST(timezone(CASE WHEN zone IN (SELECT name FROM pg_timezone_names()) THEN zone ELSE organisation_zone(organisation) END, interval_start) AS DATE),
    period_start,
    reading_date) AS day,
  CAST(sum(CASE upper(unit)
    WHEN 'WH' THEN value * 0.001
    WHEN 'KWH' THEN value
    WHEN 'MWH' THEN value * 1000
    ELSE CAST(derived_value(derived, 'energy.kwh') AS DECIMAL(19, 6))
  END) AS DECIMAL(38, 6)) AS kwh,
  CASE WHEN kind = 'POWER' THEN 'computed from power' ELSE 'delivered' END AS basis,
  derived_value(derived, 'link.preferred_reading') IS NULL AS preferred,
  count(*) AS readings
FROM bundle_meter_readings
WHERE coalesce(flow, 'CONSUMED') = 'CONSUMED'
  AND (upper(unit) IN ('WH', 'KWH', 'MWH') OR derived_value(derived, 'energy.kwh') IS NOT NULL)
  AND coalesce(kind, 'OTHER') <> 'INDEX'
GROUP BY ALL
HAVING kwh IS NOT NULL;

-- One row for each series of recurring payments or receipts of money, from its latest member.
CREATE OR REPLACE VIEW recurring_payments AS
SELECT
  person_id,
  derived_value(derived, 'recurrence.series') AS series,
  coalesce(merchant, counterparty_name, label) AS party,
  category,
  derived_value(derived, 'recurrence.period') AS period,
  amount AS latest_amount,
  currency,
  day AS latest_day,
  derived_value(derived, 'recurrence.amounts') = 'FIXED' AS fixed,
  derived_value(derived, 'recurrence.status') = 'RUNNING' AS running,
  CAST(derived_value(derived, 'recurrence.next_date') AS DATE) AS next_day,
  CAST(derived_value(derived, 'recurrence.seen') AS INTEGER) AS seen,
  derived_confidence(derived, 'recurrence.seen') AS confidence
FROM transactions
WHERE derived_value(derived, 'recurrence.seen') IS NOT NULL;

-- Contacts of address books, with their first e-mail address and phone number.
CREATE OR REPLACE VIEW contacts AS
SELECT
  person_id, record_id, organisation AS source,
  coalesce(formatted_name, nullif(concat_ws(' ', record->>'$.given_names', record->>'$.family_name'), '')) AS name,
  record->>'$.emails[0].address' AS email,
  record->>'$.phones[0].number' AS phone,
  record->>'$.organisation_name' AS organisation,
  CAST(record->>'$.birth_date' AS DATE) AS birth_date
FROM (SELECT *, to_json(bundle_contacts) AS record FROM bundle_contacts);
