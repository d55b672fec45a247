package io.uprava.testing;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Lets every test class use the archive of {@link Deployments}, deployed once. The connector would
 * start a server process for each class otherwise; the process ends with this JVM.
 */
public class OneDeployment {

  @Inject @ClassScoped private InstanceProducer<DeploymentScenario> scenario;
  @Inject private Event<GenerateDeployment> generation;

  private DeploymentScenario shared;
  private boolean deployed;

  /** Generates once, whatever the class, and shows the result to each class. */
  public void generate(@Observes EventContext<GenerateDeployment> context) {
    if (context.getEvent().getTestClass().getJavaClass() == Deployments.class) {
      context.proceed();
      return;
    }
    if (shared == null) {
      generation.fire(new GenerateDeployment(new TestClass(Deployments.class)));
      shared = scenario.get();
    }
    scenario.set(shared);
  }

  public void deploy(@Observes EventContext<DeployManagedDeployments> context) {
    if (!deployed) {
      deployed = true;
      context.proceed();
    }
  }

  /** Keeps the archive deployed for the next class. */
  public void undeploy(@Observes EventContext<UnDeployManagedDeployments> context) {}
}
