/**
 * What somebody did in products of Google, as the page of activities that an export holds where nobody asked for JSON:
 * one cell for each activity, written in the language of the account.
 *
 * <p>Each becomes one {@link org.mesinfos.records.WebActivity}.
 */
package org.mesinfos.connectors.standard.activity;
