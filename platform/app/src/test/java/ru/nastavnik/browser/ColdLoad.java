package ru.nastavnik.browser;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What it takes to show a page to a browser that has kept nothing.
 *
 * @param requests how many were sent
 * @param bytes    how many came, headers included, as they went over the wire
 */
public record ColdLoad(int requests, int bytes) {

    static ColdLoad of(Page page, String address) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("Network.clearBrowserCache");
        List<Request> finished = new ArrayList<>();
        Consumer<Request> noting = finished::add;
        page.onRequestFinished(noting);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.offRequestFinished(noting);
        int bytes = finished.stream()
                .map(Request::sizes)
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
        return new ColdLoad(finished.size(), bytes);
    }
}
