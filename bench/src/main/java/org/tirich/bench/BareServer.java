package org.tirich.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.startup.Tomcat;

/// The baseline: the servlet container that the server has, giving the bytes of a page that was made before
/// and reading the events without looking at them. What is faster than this is not our doing, and what is
/// slower is the price of making a page.
public final class BareServer {

    private BareServer() {}

    /// Takes the file that holds the answer and a folder to work in; prints its address.
    public static void main(String[] arguments) throws Exception {
        var tomcat = new Tomcat();
        tomcat.setBaseDir(arguments[1]);
        tomcat.setHostname("127.0.0.1");
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", arguments[1]);
        Tomcat.addServlet(context, "stored", new Stored(Files.readAllBytes(Path.of(arguments[0]))));
        context.addServletMappingDecoded("/*", "stored");
        tomcat.start();
        System.out.println(
                "Tirich is ready at http://localhost:" + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    /// Always the same answer.
    private static final class Stored extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final byte[] answer;

        Stored(byte[] answer) {
            this.answer = answer;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            response.setContentType("application/json");
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        }
    }
}
