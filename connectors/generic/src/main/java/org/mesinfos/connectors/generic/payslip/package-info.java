/** Payslips in PDF that nobody described: what each value is called, the lines of pay, and what must add up. */
package org.mesinfos.connectors.generic.payslip;
