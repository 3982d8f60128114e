package org.tirich.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.startup.Tomcat;

/// The baseline: the servlet container of the server, which returns the bytes of a stored page and discards events. The
/// difference to it is the cost of making a page.
public final class BareServer {

    private BareServer() {}

    /// Arguments: the file with the stored page, and a work folder. Prints the address.
    public static void main(String[] arguments) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", arguments[1]);
        Tomcat.addServlet(context, "stored", new StoredPageServlet(Files.readAllBytes(Path.of(arguments[0]))));
        context.addServletMappingDecoded("/*", "stored");
        tomcat.start();
        System.out.println(
                "Tirich is ready at http://localhost:" + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    /// Returns the same body for every request.
    private static final class StoredPageServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final byte[] body;

        StoredPageServlet(byte[] body) {
            this.body = body;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
